import type { Metadata } from 'next'
import { UsersDesk } from '@/components/access/users-desk'
import { TopBar } from '@/components/shell'
import { listUsers, requireStaff } from '@/lib/access'
import { may } from '@/lib/access/view'
import { SlowPart } from '../../slow-part'

export const metadata: Metadata = { title: 'Users' }

export default async function UsersPage() {
  const actor = await requireStaff('users.see')
  const mayWrite = may(actor, 'users.write')
  return (
    <>
      <TopBar title="Users" aside={mayWrite ? undefined : 'Admins change accounts; you read them.'} />
      <SlowPart of="/admin/users" reading={listUsers(actor)}>
        {(users) => <UsersDesk users={users} mayWrite={mayWrite} />}
      </SlowPart>
    </>
  )
}
