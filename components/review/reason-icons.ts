import { IconArrowsMinimize, IconFilterCheck, IconQuestionMark, IconUserEdit } from '@tabler/icons-react'
import { IconPlugConnectedX } from '@/components/icons/bench'
import type { Icon } from '@/components/icons/icon'
import { IconEqualNot } from '@/components/icons/words'
import type { QueueRow } from '@/lib/review/view'

export const REASON_ICONS: Record<NonNullable<QueueRow['caseReason']>, Icon> = {
  between_thresholds: IconArrowsMinimize,
  below_hold: IconEqualNot,
  matcher_failed: IconPlugConnectedX,
  supplied_unknown: IconQuestionMark,
  clear_sample: IconFilterCheck,
  declared_change: IconUserEdit,
}
