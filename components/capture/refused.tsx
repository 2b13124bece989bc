import { IconCarOff, IconClockX, IconFileX, IconPhotoOff, IconPlugConnectedX, IconSignature } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTranslations } from 'use-intl/react'
import { MAX_UPLOAD_MEGABYTES } from '@/lib/vocabulary'
import { Badge, Button, Note } from './controls'
import { Actions, Title } from './frame'
import type { RefusedCode } from './screen'

const ICONS: Record<RefusedCode, ComponentType<{ size: number; stroke: number }>> = {
  'consent-required': IconSignature,
  'no-reference-photo': IconPhotoOff,
  'challenge-not-open': IconClockX,
  moving: IconCarOff,
  'too-large': IconFileX,
  'unsupported-image': IconFileX,
  unavailable: IconPlugConnectedX,
}

/** Refused with the picture kept on the phone, so that the same one can be sent again. */
export const canSendAgain = (code: RefusedCode): boolean => code === 'moving' || code === 'unavailable'

/** The selfie was not taken in: why, and the one thing that helps. */
export function Refused({
  code,
  operator,
  busy,
  onGoOn,
}: {
  code: RefusedCode
  operator: string
  busy: boolean
  onGoOn: () => void
}) {
  const t = useTranslations('refused')
  const Icon = ICONS[code]
  return (
    <>
      <Badge tone="warn">
        <Icon size={36} stroke={2} />
      </Badge>
      <Title>{t(`${code}.title`)}</Title>
      <p>{t(`${code}.text`, { operator, megabytes: MAX_UPLOAD_MEGABYTES })}</p>
      {!canSendAgain(code) && <Note>{t('nothingKept')}</Note>}
      <Actions>
        <Button look="primary" busy={busy} onClick={onGoOn}>
          {t(`${code}.action`)}
        </Button>
      </Actions>
    </>
  )
}
