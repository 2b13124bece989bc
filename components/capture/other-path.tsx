import { useTranslations } from 'use-intl/react'
import { Alert, Button, Note, StepLink } from './controls'
import { Actions, Title } from './frame'
import type { OpenLink } from './screen'
import type { Steps } from './steps'
import { useSend } from './use-send'

/** The equal path: what follows when a person checks a document instead, and the driver's word that it be so. */
export function OtherPath({
  link,
  graceDays,
  steps,
  onConfirm,
}: {
  link: OpenLink
  graceDays: number
  steps: Steps
  onConfirm: () => Promise<boolean>
}) {
  const t = useTranslations('otherPath')
  const { send, sending, failed } = useSend()
  return (
    <>
      <Title>{t('title')}</Title>
      <p>{t('what', { operator: link.operator })}</p>
      <Note>{t('work', { days: graceDays })}</Note>
      <Note>{t('afterwards', { operator: link.operator })}</Note>
      {failed && <Alert>{t('failed')}</Alert>}
      <Actions>
        <Button look="primary" busy={sending} onClick={() => send(onConfirm)}>
          {t('confirm')}
        </Button>
        {link.retakesLeft > 0 && (
          <StepLink look="quiet" href={steps.href('prompt')} onGo={() => steps.go('prompt')}>
            {t('back')}
          </StepLink>
        )}
      </Actions>
    </>
  )
}
