import type { Icon } from '@/components/icons/icon'
import { IconCameraRotate, IconEqual, IconEqualNot, IconEyeQuestion } from '@/components/icons/words'
import type { Finding } from '@/lib/vocabulary'

/** `text` for what is only said; `mute` for what has left the field; the others as their colour says. */
export type Tone = 'ok' | 'warn' | 'bad' | 'mute' | 'text' | 'text-2' | 'text-3'
export type Word = { label: string; icon: Icon; tone: Tone }

export const findingWords: Record<Finding, Word> = {
  same_person: { label: 'Same person', icon: IconEqual, tone: 'text' },
  different_people: { label: 'Different people', icon: IconEqualNot, tone: 'text' },
  cannot_tell: { label: "Can't tell", icon: IconEyeQuestion, tone: 'text' },
  new_selfie: { label: 'New selfie', icon: IconCameraRotate, tone: 'text' },
}
