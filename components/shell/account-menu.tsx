'use client'

import { IconAdjustments, IconDevicesOff, IconLogout } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { endMySessions } from '@/app/(console)/session-actions'
import { Pop, PopItem, PopLine } from './pop'
import type { ShellUser } from './shell-context'
import { signOut } from './sign-out'
import { ThemeItems } from './theme-menu'
import classes from './top-bar.module.css'

async function endAllSessions(): Promise<void> {
  const answer = await endMySessions()
  if (answer.ok) window.location.assign('/sign-in')
}

/** Who is signed in, the way to their own settings, and the way out. */
export function AccountMenu({ user }: { user: ShellUser }) {
  const router = useRouter()
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
    </Pop>
  )
}
