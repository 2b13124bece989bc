'use client'

import { IconDevicesOff, IconLogout } from '@tabler/icons-react'
import { endMySessions } from '@/app/(console)/session-actions'
import { Pop, PopItem, PopLine } from './pop'
import type { ShellUser } from './shell-context'
import { ThemeItems } from './theme-menu'
import classes from './top-bar.module.css'

async function signOut(): Promise<void> {
  const session = await import('next-auth/react')
  await session.signOut({ callbackUrl: '/sign-in' })
}

async function endAllSessions(): Promise<void> {
  const answer = await endMySessions()
  if (answer.ok) window.location.assign('/sign-in')
}

/** Who is signed in, and the way out. */
export function AccountMenu({ user }: { user: ShellUser }) {
  return (
    <Pop label={`Account of ${user.name}, ${user.initials}`} face={user.initials} buttonClassName={classes.account}>
      <div className={classes.who}>
        {user.name}
        <span>{user.role}</span>
      </div>
      <PopLine />
      <div className={classes.themes}>
        <ThemeItems />
        <PopLine />
      </div>
      <PopItem icon={<IconLogout size={16} stroke={1.75} aria-hidden />} onTake={signOut}>
        Sign out
      </PopItem>
      <PopItem icon={<IconDevicesOff size={16} stroke={1.75} aria-hidden />} onTake={endAllSessions}>
        End all my sessions
      </PopItem>
    </Pop>
  )
}
