import { IconCircleCheck, IconClock, IconHistory, IconPencil, IconTrash, type TablerIcon } from '@tabler/icons-react'
import { VERSION_STATE_LABELS, type VersionState } from '@/lib/policy/view'
import classes from './policy.module.css'

const ICONS: Record<VersionState, [TablerIcon, 'ok' | 'warn' | 'mute']> = {
  draft: [IconPencil, 'warn'],
  scheduled: [IconClock, 'warn'],
  in_force: [IconCircleCheck, 'ok'],
  retired: [IconHistory, 'mute'],
  discarded: [IconTrash, 'mute'],
}

/** The state of a version: word, icon and colour. */
export function VersionWord({ of }: { of: VersionState }) {
  const [Icon, tone] = ICONS[of]
  return (
    <span className={classes.word} data-tone={tone}>
      <Icon size={14} stroke={1.75} aria-hidden />
      {VERSION_STATE_LABELS[of]}
    </span>
  )
}
