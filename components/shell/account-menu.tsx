'use client'

import { askedFor } from '@/components/controls/asked-for'
import { Pop } from './pop'
import type { ShellUser } from './shell-context'
import classes from './top-bar.module.css'

const AccountItems = askedFor(() => import('./account-items').then((file) => file.AccountItems))

/** Who is signed in, the way to their own settings, and the way out. */
export function AccountMenu({ user }: { user: ShellUser }) {
  return (
    <Pop
      label={`Account of ${user.name}, ${user.initials}`}
      face={user.initials}
      buttonClassName={classes.account}
      near={AccountItems.fetch}
    >
      <AccountItems user={user} />
    </Pop>
  )
}
