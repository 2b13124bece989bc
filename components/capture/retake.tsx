import {
  IconBlur,
  IconBulb,
  IconCamera,
  IconCircleCheck,
  IconFaceIdError,
  IconRotate,
  IconSun,
  IconUsers,
  IconZoomIn,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTranslations } from 'use-intl/react'
import type { CaptureOutcome } from '@/lib/capture/view'
import type { RetakeReason } from '@/lib/vocabulary'
import { Badge, Note, StepLink } from './controls'
import { Actions, Title } from './frame'
import styles from './result.module.css'
import type { Steps } from './steps'

const ICONS: Record<RetakeReason, ComponentType<{ size: number; stroke: number }>> = {
  'no-face': IconFaceIdError,
  'several-faces': IconUsers,
  'too-dark': IconBulb,
  'too-bright': IconSun,
  blurred: IconBlur,
  'face-too-small': IconZoomIn,
  'turned-away': IconRotate,
}

/** The picture could not be compared: its cause, worst first, and what helps. No try is used up. */
export function Retake({ answer, steps }: { answer: Extract<CaptureOutcome, { outcome: 'retake' }>; steps: Steps }) {
  const t = useTranslations('retake')
  const [worst = 'no-face', ...others] = answer.reasons
  const Icon = ICONS[worst]
  const more = answer.retakesLeft > 0
  const prominent = answer.offerOtherPath || !more
  return (
    <>
      <Badge tone="warn">
        <Icon size={38} stroke={2} />
      </Badge>
      <Title>{t(`${worst}.title`)}</Title>
      <p>{t(`${worst}.advice`)}</p>
      {others.length > 0 && (
        <div className={styles.also}>
          <p>{t('also')}</p>
          <ul>
            {others.map((reason) => (
              <li key={reason}>{t(`${reason}.title`)}</li>
            ))}
          </ul>
        </div>
      )}
      <Note icon={<IconCircleCheck size={24} stroke={1.75} aria-hidden />}>{t('noTry')}</Note>
      {prominent && <p className={styles.small}>{t(more ? 'offer' : 'noneLeft')}</p>}
      <Actions>
        {more && (
          <StepLink look="primary" href={steps.href('camera')} onGo={() => steps.go('camera')}>
            <IconCamera size={22} stroke={1.75} aria-hidden />
            {t('again')}
          </StepLink>
        )}
        <Other look={more ? (prominent ? 'plain' : 'quiet') : 'primary'} prominent={prominent} steps={steps} />
      </Actions>
    </>
  )
}

/** The way to a check by a person: a link at first, a button once the camera has failed often enough. */
function Other({ look, prominent, steps }: { look: 'primary' | 'plain' | 'quiet'; prominent: boolean; steps: Steps }) {
  const t = useTranslations()
  return (
    <StepLink look={look} href={steps.href('other')} onGo={() => steps.go('other')}>
      {prominent ? t('retake.other') : t('prompt.cannot')}
    </StepLink>
  )
}
