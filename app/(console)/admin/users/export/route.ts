import { csvDownload, staffDownload } from '@/app/(console)/download'
import { exportUsers } from '@/lib/access'
import { USER_STATE_LABELS } from '@/lib/access/view'

const HEADER = ['name', 'email', 'role', 'state', 'last sign-in', 'live sessions', 'added', 'id']

export const GET = () =>
  staffDownload(async (actor) => {
    const users = await exportUsers(actor)
    if (!users.ok) return users
    const rows = users.value.map((user) => [
      user.name,
      user.email,
      user.role,
      USER_STATE_LABELS[user.state],
      user.lastSignInAt,
      user.liveSessions,
      user.createdAt,
      user.id,
    ])
    return csvDownload('users', HEADER, rows)
  })
