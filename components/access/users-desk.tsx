'use client'

import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { enable } from '@/app/(console)/admin/users/actions'
import { Empty } from '@/components/states'
import { DataTable } from '@/components/table'
import { ACCESS_REFUSALS, type UserEntry } from '@/lib/access/view'
import { Done } from './done'
import { useDeskDialog } from './use-desk-dialog'
import type { UserDialog } from './user-dialogs'
import { readingColumns, USER_GROUPS, writingColumns } from './users-columns'
import { UserDeedsContext } from './users-deeds'

const UserDialogs = dynamic(() => import('./user-dialogs'))

/** Everybody with an account, and what an admin can do with one. */
export function UsersDesk({ users, mayWrite }: { users: readonly UserEntry[]; mayWrite: boolean }) {
  const { dialog, open, close, done, said, say } = useDeskDialog<UserDialog>()
  const enableAgain = async (user: UserEntry) => {
    const answer = await enable(user.id)
    say(answer.ok ? `${user.name} can sign in again.` : ACCESS_REFUSALS[answer.code])
  }

  return (
    <UserDeedsContext.Provider value={mayWrite ? { open, enableAgain } : null}>
      <DataTable
        id="users"
        caption="Users"
        columns={mayWrite ? writingColumns : readingColumns}
        rows={users}
        rowId={(user) => user.id}
        groupOf={(user) => `${USER_GROUPS[user.state]} · ${users.filter(({ state }) => state === user.state).length}`}
        unit={['user', 'users']}
        total={{ count: users.length }}
        csv="/admin/users/export"
        filters={
          mayWrite && (
            <Button
              size="xs"
              variant="filled"
              leftSection={<IconUserPlus size={14} stroke={1.75} aria-hidden />}
              onClick={() => open({ kind: 'invite' })}
            >
              Invite a user
            </Button>
          )
        }
        empty={<Empty title="Nobody has an account">Accounts begin with an invitation.</Empty>}
      />
      {dialog && <UserDialogs dialog={dialog} open={open} close={close} done={done} />}
      <Done close={() => say(null)}>{said}</Done>
    </UserDeedsContext.Provider>
  )
}
