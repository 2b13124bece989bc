import { IconCircleCheck, IconClock, IconHistory, IconPencil, IconTrash, type TablerIcon } from '@tabler/icons-react'
import { ToneWord } from '@/components/status'
import { VERSION_STATE_LABELS, type VersionState } from '@/lib/policy/view'

const ICONS: Record<VersionState, [TablerIcon, 'ok' | 'warn' | 'mute']> = {
  draft: [IconPencil, 'warn'],
  scheduled: [IconClock, 'warn'],
  in_force: [IconCircleCheck, 'ok'],
  retired: [IconHistory, 'mute'],
  discarded: [IconTrash, 'mute'],
}

/** The state of a version: word, icon and colour. */
export function VersionWord({ of }: { of: VersionState }) {
  const [icon, tone] = ICONS[of]
  return <ToneWord of={{ label: VERSION_STATE_LABELS[of], icon, tone }} />
}
