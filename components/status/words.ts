import {
  IconArrowMerge,
  IconCalendarTime,
  IconClock,
  IconClockExclamation,
  IconClockOff,
  IconEye,
  IconHourglass,
  IconLayersLinked,
  IconLoader,
  IconMailOpened,
  IconPencil,
  IconSend,
  IconUserOff,
} from '@tabler/icons-react'
import { IconArrowBackUp, IconLink, IconX } from '@/components/icons/bench'
import { IconAffiliate, IconBan, IconGavel, IconInbox } from '@/components/icons/frame'
import {
  IconCameraRotate,
  IconCircleCheck,
  IconHandStop,
  IconSteeringWheel,
  IconSteeringWheelOff,
  IconUserCheck,
  IconUserSearch,
  IconUserX,
} from '@/components/icons/words'
import type { ChallengeStatus, StandingWord, VerificationStatus } from '@/lib/vocabulary'
import { findingWords, type Word } from './finding-words'

export { bandWords } from './band-words'
export { findingWords, type Tone } from './finding-words'

export const standingWords: Record<StandingWord, Word> = {
  clear: { label: 'Clear', icon: IconCircleCheck, tone: 'ok' },
  due: { label: 'Due', icon: IconClockExclamation, tone: 'warn' },
  held: { label: 'Held', icon: IconHandStop, tone: 'warn' },
  suspended: { label: 'Suspended', icon: IconBan, tone: 'bad' },
  removed: { label: 'Removed', icon: IconUserOff, tone: 'mute' },
}

export const suspensionWords = {
  proposed: { label: 'Proposed', icon: IconHourglass, tone: 'warn' },
  planned: { label: 'Planned', icon: IconCalendarTime, tone: 'warn' },
  active: { label: 'Suspended', icon: IconBan, tone: 'bad' },
  declined: { label: 'Declined', icon: IconX, tone: 'text-2' },
  lapsed: { label: 'Lapsed', icon: IconClockOff, tone: 'text-2' },
  lifted: { label: 'Lifted', icon: IconCircleCheck, tone: 'ok' },
  expired: { label: 'Expired', icon: IconClock, tone: 'text-2' },
  overturned: { label: 'Overturned', icon: IconArrowBackUp, tone: 'text-2' },
} as const satisfies Record<string, Word>

export const verificationWords: Record<VerificationStatus, Word> = {
  measuring: { label: 'Measuring', icon: IconLoader, tone: 'text-2' },
  approved: { label: 'Approved', icon: IconCircleCheck, tone: 'ok' },
  in_review: { label: 'With a person', icon: IconUserSearch, tone: 'text-2' },
  retake: { label: 'New selfie asked', icon: IconCameraRotate, tone: 'text-2' },
  rejected: { label: 'Rejected', icon: IconUserX, tone: 'bad' },
  cancelled: { label: 'Cancelled', icon: IconX, tone: 'text-3' },
}

export const challengeWords: Record<ChallengeStatus, Word> = {
  issued: { label: 'Issued', icon: IconSend, tone: 'text-2' },
  opened: { label: 'Opened', icon: IconMailOpened, tone: 'text-2' },
  submitted: { label: 'Submitted', icon: IconLink, tone: 'text-2' },
  passed: { label: 'Passed', icon: IconCircleCheck, tone: 'ok' },
  failed: { label: 'Not passed', icon: IconUserX, tone: 'bad' },
  expired: { label: 'Expired', icon: IconClock, tone: 'text-2' },
  cancelled: { label: 'Cancelled', icon: IconX, tone: 'text-3' },
  waived: { label: 'With a person instead', icon: IconUserCheck, tone: 'text-2' },
}

export const appealWords = {
  appeal_filed: { label: 'Filed', icon: IconInbox, tone: 'text-2' },
  appeal_assigned: { label: 'Being heard', icon: IconGavel, tone: 'text' },
  appeal_waiting: { label: 'Waits for a selfie', icon: IconCameraRotate, tone: 'text-2' },
  appeal_upheld: { label: 'Upheld', icon: IconCircleCheck, tone: 'text-2' },
  appeal_changed: { label: 'Changed', icon: IconPencil, tone: 'text-2' },
  appeal_overturned: { label: 'Overturned', icon: IconArrowBackUp, tone: 'text-2' },
} as const satisfies Record<string, Word>

export const otherWords = {
  sharing_suspected: { label: 'Suspected', icon: IconAffiliate, tone: 'warn' },
  sharing_corroborated: { label: 'Corroborated', icon: IconLayersLinked, tone: 'warn' },
  sharing_confirmed: { label: 'Confirmed', icon: IconUserX, tone: 'bad' },
  sharing_dismissed: { label: 'Dismissed', icon: IconX, tone: 'text-2' },
  sharing_watched: { label: 'On watch', icon: IconEye, tone: 'text-2' },
  sharing_merged: { label: 'Merged', icon: IconArrowMerge, tone: 'text-3' },
  cannot_work: { label: 'Cannot work', icon: IconSteeringWheelOff, tone: 'warn' },
  can_work: { label: 'Can work', icon: IconSteeringWheel, tone: 'text-3' },
} as const satisfies Record<string, Word>

/** Every word of status with its icon and colour: the one place that decides how it is said. */
export const statusWords = {
  ...standingWords,
  ...findingWords,
  ...verificationWords,
  ...challengeWords,
  ...suspensionWords,
  ...appealWords,
  ...otherWords,
  expired: suspensionWords.expired,
  cancelled: verificationWords.cancelled,
} satisfies Record<string, Word>

export type StatusName = keyof typeof statusWords
