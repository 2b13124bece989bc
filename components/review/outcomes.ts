import { IconCameraRotate, IconCircleCheck, IconUserCheck, IconUserX, type TablerIcon } from '@tabler/icons-react'
import type { BenchPhoto } from '@/lib/review/view'

/** How an earlier check ended: the same words and signs in the strip, its legend and the facts. */
export const OUTCOMES: Record<NonNullable<BenchPhoto['outcome']>, { icon: TablerIcon; words: string }> = {
  approved_by_matcher: { icon: IconCircleCheck, words: 'matcher cleared' },
  approved_by_person: { icon: IconUserCheck, words: 'a person: same' },
  rejected: { icon: IconUserX, words: 'rejected' },
  retake: { icon: IconCameraRotate, words: 'new selfie asked' },
}
