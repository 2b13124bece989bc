import type { Icon } from '@/components/icons/icon'
import { IconCameraRotate, IconCircleCheck, IconUserCheck, IconUserX } from '@/components/icons/words'
import type { BenchPhoto } from '@/lib/review/view'

/** How an earlier check ended: the same words and signs in the strip, its legend and the facts. */
export const OUTCOMES: Record<NonNullable<BenchPhoto['outcome']>, { icon: Icon; words: string }> = {
  approved_by_matcher: { icon: IconCircleCheck, words: 'matcher cleared' },
  approved_by_person: { icon: IconUserCheck, words: 'a person: same' },
  rejected: { icon: IconUserX, words: 'rejected' },
  retake: { icon: IconCameraRotate, words: 'new selfie asked' },
}
