import { useTranslations } from 'use-intl/react'
import styles from './camera.module.css'
import { Alert, Button } from './controls'
import { Actions, Title } from './frame'
import type { Picture } from './picture'
import type { Sending } from './use-selfie'

/** The picture as it will be sent; nothing has left the phone yet. */
export function Preview({
  picture,
  sending,
  onUse,
  onAgain,
}: {
  picture: Picture
  sending: Sending
  onUse: () => void
  onAgain: () => void
}) {
  const t = useTranslations('preview')
  const busy = sending.state === 'sending'
  const failed = sending.state === 'unreachable'
  return (
    <>
      <Title>{t('title')}</Title>
      <p>{t('ask')}</p>
      {/* A picture that is still on the phone: there is nothing to optimise on a server. */}
      <img className={styles.picture} src={picture.url} alt={t('alt')} />
      {failed && (
        <Alert>
          <b>{t('failed.title')}.</b> {t('failed.text')}
        </Alert>
      )}
      {busy && <Progress label={t('sending', { percent: sending.percent })} percent={sending.percent} />}
      <Actions>
        <Button look="primary" busy={busy} onClick={onUse}>
          {t(failed ? 'resend' : 'use')}
        </Button>
        <Button look="quiet" busy={busy} onClick={onAgain}>
          {t('again')}
        </Button>
      </Actions>
    </>
  )
}

const Progress = ({ label, percent }: { label: string; percent: number }) => (
  <div role="progressbar" aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100} aria-label={label}>
    <p>{label}</p>
    <div className={styles.bar}>
      <span style={{ width: `${percent}%` }} />
    </div>
  </div>
)
