'use client'

import { IconBan, IconCircleCheck, IconDots, IconLogout, IconMail, IconUserCog } from '@tabler/icons-react'
import { Pop, PopItem } from '@/components/shell'
import type { UserEntry } from '@/lib/access/view'
import classes from './desk.module.css'
import { useUserDeeds } from './users-deeds'

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const

/** What an admin can do with one account. One's own role and state are another admin's to change. */
export function UserActions({ user }: { user: UserEntry }) {
  const deeds = useUserDeeds()
  if (!deeds) return null
  const { open, enableAgain } = deeds
  const disabled = user.state === 'disabled'
  if (user.you) {
    return (
      <Pop label={`Actions for ${user.name}`} buttonClassName={classes.more} face={<IconDots {...icon} />}>
        <PopItem icon={<IconLogout {...icon} />} onTake={() => open({ kind: 'sign-out', user })}>
          Sign out everywhere
        </PopItem>
      </Pop>
    )
  }
  return (
    <Pop label={`Actions for ${user.name}`} buttonClassName={classes.more} face={<IconDots {...icon} />}>
      <PopItem icon={<IconUserCog {...icon} />} onTake={() => open({ kind: 'role', user })}>
        Change role
      </PopItem>
      {user.state === 'invited' && (
        <PopItem icon={<IconMail {...icon} />} onTake={() => open({ kind: 'renew', user })}>
          New invitation link
        </PopItem>
      )}
      {user.liveSessions > 0 && (
        <PopItem icon={<IconLogout {...icon} />} onTake={() => open({ kind: 'sign-out', user })}>
          Sign out everywhere
        </PopItem>
      )}
      {disabled ? (
        <PopItem icon={<IconCircleCheck {...icon} />} onTake={() => enableAgain(user)}>
          Enable account
        </PopItem>
      ) : (
        <PopItem icon={<IconBan {...icon} />} onTake={() => open({ kind: 'disable', user })}>
          Disable account
        </PopItem>
      )}
    </Pop>
  )
}
