import { IconCameraRotate, IconCircleX, IconClockX, IconIdBadge2, IconLinkOff, IconUserX } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTranslations } from 'use-intl/react'
import { Badge, Note } from './controls'
import { Title } from './frame'
import styles from './result.module.css'
import type { End } from './screen'

const ICONS: Record<End, ComponentType<{ size: number; stroke: number }>> = {
  waived: IconIdBadge2,
  failed: IconUserX,
  'new-selfie': IconCameraRotate,
  expired: IconClockX,
  cancelled: IconCircleX,
  unknown: IconLinkOff,
}

/**
 * The link is spent, over or not known: how it ended and what to do next.
 * @param mayWork whether the driver may work now; null when not known
 * @param keepsEvidence whether pictures of the driver stay without a consent
 */
export function Ended({
  end,
  operator,
  mayWork,
  keepsEvidence,
}: {
  end: End
  operator: string
  mayWork: boolean | null
  keepsEvidence: boolean
}) {
  const t = useTranslations('ended')
  const frame = useTranslations('frame')
  const Icon = ICONS[end]
  return (
    <>
      <Badge>
        <Icon size={36} stroke={2} />
      </Badge>
      <Title>{t(`${end}.title`)}</Title>
      <p>{t(`${end}.text`, { operator })}</p>
      {mayWork !== null && <Note>{t(mayWork ? 'mayWork' : 'mayNotWork')}</Note>}
      {keepsEvidence && <Note>{t('evidence', { operator })}</Note>}
      <p className={styles.small}>{frame('closePage')}</p>
    </>
  )
}
