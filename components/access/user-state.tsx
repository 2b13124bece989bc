import { IconBan, IconCircleCheck, IconClockExclamation, IconMail, type TablerIcon } from '@tabler/icons-react'
import { useNow } from '@/components/clock'
import { USER_STATE_LABELS, type UserEntry, type UserState } from '@/lib/access/view'
import classes from './desk.module.css'

const LOOK: Record<UserState, { icon: TablerIcon; tone: 'ok' | 'warn' | 'mute' }> = {
  active: { icon: IconCircleCheck, tone: 'ok' },
  invited: { icon: IconMail, tone: 'warn' },
  disabled: { icon: IconBan, tone: 'mute' },
}

/** Active, invited or disabled; an invitation that has run out, or was ended by disabling, says so. */
export function UserStateWord({ user }: { user: UserEntry }) {
  const { now } = useNow()
  const stale = user.state === 'invited' && (user.invitedUntil === null || Date.parse(user.invitedUntil) <= now)
  const { icon, tone } = LOOK[user.state]
  const Icon = stale ? IconClockExclamation : icon
  return (
    <span className={classes.state} data-tone={tone}>
      <Icon size={14} stroke={1.75} aria-hidden />
      {USER_STATE_LABELS[user.state]}
      {stale && ', link ran out'}
    </span>
  )
}
