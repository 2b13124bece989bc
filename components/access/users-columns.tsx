'use client'

import { RelativeTime } from '@/components/clock'
import { columnsOf } from '@/components/table'
import { ROLE_LABELS, type UserEntry, type UserState } from '@/lib/access/view'
import classes from './desk.module.css'
import { UserActions } from './user-actions'
import { UserStateWord } from './user-state'

/** The headings the list stands under, in its order. */
export const USER_GROUPS: Record<UserState, string> = {
  active: 'Can sign in',
  invited: 'Invited, not answered',
  disabled: 'Disabled',
}

const column = columnsOf<UserEntry>()

const reading = [
  column.accessor('name', {
    header: 'Name',
    cell: ({ row: { original: user } }) => (
      <>
        {user.name}
        {user.you && <span className={classes.sub}> (you)</span>}
      </>
    ),
    meta: { name: true, always: true, phone: 'title', width: '20%' },
  }),
  column.accessor('email', { header: 'E-mail', meta: { quiet: true, phone: 'sub', width: '24%' } }),
  column.accessor((user) => ROLE_LABELS[user.role], { id: 'role', header: 'Role', meta: { phone: 'aside' } }),
  column.accessor('state', {
    header: 'State',
    cell: ({ row }) => <UserStateWord user={row.original} />,
    meta: { phone: 'status' },
  }),
  column.accessor('lastSignInAt', {
    header: 'Last sign-in',
    cell: ({ row: { original: user } }) => (user.lastSignInAt ? <RelativeTime at={user.lastSignInAt} /> : 'never'),
  }),
  column.accessor('liveSessions', { header: 'Sessions', meta: { align: 'end' } }),
]

export const readingColumns = column.columns(reading)

export const writingColumns = column.columns([
  ...reading,
  column.display({
    id: 'actions',
    header: () => <span className="visually-hidden">Actions</span>,
    cell: ({ row }) => <UserActions user={row.original} />,
    meta: { label: 'Actions', align: 'end', always: true, width: '56px', phone: 'status' },
  }),
])
