'use client'

import { IconAdjustments, IconDevicesOff, IconLogout } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { endMySessions } from '@/app/(console)/session-actions'
import { ROLE_LABELS } from '@/lib/access/view'
import { FocusComes } from './pop-focus'
import { PopItem, PopLine } from './pop-item'
import type { ShellUser } from './shell-context'
import { signOut } from './sign-out'
import { ThemeItems } from './theme-items'
import classes from './top-bar.module.css'

async function endAllSessions(): Promise<void> {
  const answer = await endMySessions()
  if (answer.ok) window.location.assign('/sign-in')
}

/** What the account menu holds. */
export function AccountItems({ user }: { user: ShellUser }) {
  const router = useRouter()
  return (
    <>
      <FocusComes />
      <div className={classes.who}>
        {user.name}
        <span>{ROLE_LABELS[user.role]}</span>
      </div>
      <PopLine />
      <div className={classes.themes}>
        <ThemeItems />
        <PopLine />
      </div>
      <PopItem icon={<IconAdjustments size={16} stroke={1.75} aria-hidden />} onTake={() => router.push('/account')}>
        Your settings
      </PopItem>
      <PopLine />
      <PopItem icon={<IconLogout size={16} stroke={1.75} aria-hidden />} onTake={signOut}>
        Sign out
      </PopItem>
      <PopItem icon={<IconDevicesOff size={16} stroke={1.75} aria-hidden />} onTake={endAllSessions}>
        End all my sessions
      </PopItem>
    </>
  )
}
