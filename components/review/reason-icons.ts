import {
  IconArrowsMinimize,
  IconEqualNot,
  IconFilterCheck,
  IconPlugConnectedX,
  IconQuestionMark,
  IconUserEdit,
  type TablerIcon,
} from '@tabler/icons-react'
import type { QueueRow } from '@/lib/review/view'

export const REASON_ICONS: Record<NonNullable<QueueRow['caseReason']>, TablerIcon> = {
  between_thresholds: IconArrowsMinimize,
  below_hold: IconEqualNot,
  matcher_failed: IconPlugConnectedX,
  supplied_unknown: IconQuestionMark,
  clear_sample: IconFilterCheck,
  declared_change: IconUserEdit,
}
