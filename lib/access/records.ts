import 'server-only'
import { database, Prisma, queryDirectly, type Tx } from '@/lib/database'
import type { Role, StaffActor } from '@/lib/vocabulary'

export type UserRow = Prisma.StaffUserGetPayload<object>
export type KeyRow = Prisma.ApiKeyGetPayload<object>

export const findUserByEmail = (email: string): Promise<UserRow | null> =>
  database().staffUser.findUnique({ where: { email: email.trim().toLowerCase() } })

export const findUser = (id: string): Promise<UserRow | null> => database().staffUser.findUnique({ where: { id } })

/**
 * The session with its user, when the session is neither ended nor expired and the user not disabled. Notes when it was
 * last seen, at most once a minute.
 */
export async function findLiveSession(
  id: string,
  now: Date,
): Promise<{ id: string; user: { id: string; name: string; email: string; role: Role } } | null> {
  if (!UUID.test(id)) return null
  const [row] = await queryDirectly<{ lastSeenAt: Date | null; id: string; name: string; email: string; role: Role }>(
    Prisma.sql`select s.last_seen_at as "lastSeenAt", u.id::text, u.name, u.email, u.role::text
      from staff_session s join staff_user u on u.id = s.user_id
      where s.id = ${id}::uuid and s.ended_at is null and s.expires_at > ${now} and u.disabled_at is null`,
  )
  if (!row) return null
  const { lastSeenAt, ...user } = row
  if (lastSeenAt === null || lastSeenAt.getTime() < now.getTime() - TOUCH_AFTER_MS)
    await database().staffSession.updateMany({ where: { id }, data: { lastSeenAt: now } })
  return { id, user }
}

const TOUCH_AFTER_MS = 60_000

/** The key of a token that nobody has revoked. Notes when it was last used, at most once a minute. */
export async function findLiveKey(
  hash: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<{ id: string; scopes: string[] } | null> {
  const [row] = await queryDirectly<{ id: string; scopes: string[]; lastUsedAt: Date | null }>(
    Prisma.sql`select id::text, scopes, last_used_at as "lastUsedAt" from api_key
      where hash = ${Buffer.from(hash)} and revoked_at is null`,
  )
  if (!row) return null
  const { id, scopes, lastUsedAt } = row
  if (lastUsedAt === null || lastUsedAt.getTime() < now.getTime() - TOUCH_AFTER_MS)
    await database().apiKey.updateMany({ where: { id }, data: { lastUsedAt: now } })
  return { id, scopes }
}

export async function insertSession(tx: Tx, userId: string, expiresAt: Date): Promise<string> {
  const session = await tx.staffSession.create({ data: { userId, expiresAt }, select: { id: true } })
  return session.id
}

export const endSession = (tx: Tx, id: string, now: Date): Promise<{ count: number }> =>
  tx.staffSession.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } })

export const endSessionsOf = (tx: Tx, userId: string, now: Date): Promise<{ count: number }> =>
  tx.staffSession.updateMany({ where: { userId, endedAt: null }, data: { endedAt: now } })

export const endOtherSessionsOf = (
  tx: Tx,
  userId: string,
  keptId: string | null,
  now: Date,
): Promise<{ count: number }> =>
  tx.staffSession.updateMany({
    where: { userId, endedAt: null, expiresAt: { gt: now }, ...(keptId ? { id: { not: keptId } } : {}) },
    data: { endedAt: now },
  })

export type SessionRow = Prisma.StaffSessionGetPayload<object>

export const findLiveSessionsOf = (userId: string, now: Date): Promise<SessionRow[]> =>
  database().staffSession.findMany({
    where: { userId, endedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
  })

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The user's row, locked until the transaction ends; null when there is none or the id is none. */
export async function lockUser(tx: Tx, id: string): Promise<UserRow | null> {
  if (!UUID.test(id)) return null
  await tx.$queryRaw`select id from staff_user where id = ${id}::uuid for update`
  return await tx.staffUser.findUnique({ where: { id } })
}

/** Locks the admins who can sign in, so that two changes at once can't leave none. */
export async function lockEnabledAdmins(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id::text from staff_user
    where role = 'admin' and disabled_at is null and password_hash is not null order by id for update`
  return rows.map((row) => row.id)
}

export const updateUser = (tx: Tx, id: string, data: Prisma.StaffUserUncheckedUpdateInput): Promise<UserRow> =>
  tx.staffUser.update({ where: { id }, data })

export const insertUser = (tx: Tx, data: Prisma.StaffUserUncheckedCreateInput): Promise<UserRow> =>
  tx.staffUser.create({ data })

export const findUserByInvitation = (hash: Uint8Array<ArrayBuffer>): Promise<UserRow | null> =>
  database().staffUser.findUnique({ where: { invitationHash: hash } })

export type UserWithActivity = UserRow & { lastSignInAt: Date | null; liveSessions: number }

export async function findUsers(now: Date): Promise<UserWithActivity[]> {
  const [users, activity] = await Promise.all([
    database().staffUser.findMany(),
    database().$queryRaw<{ userId: string; lastSignInAt: Date; liveSessions: number }[]>`
      select user_id::text as "userId", max(created_at) as "lastSignInAt",
        (count(*) filter (where ended_at is null and expires_at > ${now}))::int as "liveSessions"
      from staff_session group by user_id`,
  ])
  const byUser = new Map(activity.map((row) => [row.userId, row]))
  return users.map((user) => ({
    ...user,
    lastSignInAt: byUser.get(user.id)?.lastSignInAt ?? null,
    liveSessions: byUser.get(user.id)?.liveSessions ?? 0,
  }))
}

/** Members of staff of these roles who can sign in, by name. */
export const findStaffOfRoles = (roles: readonly Role[]): Promise<{ id: string; name: string; role: Role }[]> =>
  database().staffUser.findMany({
    where: { role: { in: [...roles] }, disabledAt: null, passwordHash: { not: null } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, role: true },
  })

/** Leads whose accounts are in use. */
export async function findLeadIds(client: Tx = database()): Promise<string[]> {
  const rows = await client.staffUser.findMany({
    where: { role: 'lead', disabledAt: null, invitationHash: null },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Everybody's name, for choosing from. */
export const findStaff = (): Promise<{ id: string; name: string }[]> =>
  database().staffUser.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true } })

/** Names for ids, for joining at display: audit and facts hold ids only. */
export async function findNames(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await database().staffUser.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(rows.map((row) => [row.id, row.name]))
}

export const findKeys = (): Promise<KeyRow[]> => database().apiKey.findMany({ orderBy: { createdAt: 'desc' } })

export const findKeyNames = async (ids: string[]): Promise<Map<string, string>> => {
  const rows = await database().apiKey.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(rows.map((row) => [row.id, row.name]))
}

export const insertKey = (tx: Tx, data: Prisma.ApiKeyUncheckedCreateInput): Promise<KeyRow> =>
  tx.apiKey.create({ data })

/** Revokes a key that is not. @returns whether it did, found it revoked, or found none */
export async function revokeKeyRow(tx: Tx, id: string, by: string, now: Date): Promise<'done' | 'already' | 'none'> {
  if (!UUID.test(id)) return 'none'
  const data = { revokedAt: now, revokedById: by }
  const { count } = await tx.apiKey.updateMany({ where: { id, revokedAt: null }, data })
  if (count > 0) return 'done'
  return (await tx.apiKey.count({ where: { id } })) > 0 ? 'already' : 'none'
}

/** A member of staff as the one who acts, whether or not they may sign in today. */
export async function findStaffActor(id: string, client: Tx = database()): Promise<StaffActor | null> {
  const row = await client.staffUser.findUnique({ where: { id }, select: { id: true, name: true, role: true } })
  return row && { kind: 'staff', ...row }
}

/** The roles that decide cases. */
const WORKING: Role[] = ['reviewer', 'lead']

/** A reviewer or lead whose account is in use; null for anybody else. */
export async function findWorker(id: string, client: Tx = database()): Promise<StaffActor | null> {
  const row = await client.staffUser.findFirst({
    where: { id, role: { in: WORKING }, disabledAt: null, invitationHash: null },
    select: { id: true, name: true, role: true },
  })
  return row && { kind: 'staff', ...row }
}

export type PreferenceRow = Prisma.StaffPreferenceGetPayload<object>

export const findPreference = (userId: string, client: Tx = database()): Promise<PreferenceRow | null> =>
  client.staffPreference.findUnique({ where: { userId } })

/** As a page of the console reads it. */
export async function readPreference(userId: string): Promise<Omit<PreferenceRow, 'userId' | 'changedAt'> | null> {
  const [row] = await queryDirectly<Omit<PreferenceRow, 'userId' | 'changedAt'>>(
    Prisma.sql`select undo_seconds as "undoSeconds", single_keys as "singleKeys", keys, theme, density
      from staff_preference where user_id = ${userId}::uuid`,
  )
  return row ?? null
}

export const savePreference = (
  tx: Tx,
  userId: string,
  data: Omit<Prisma.StaffPreferenceUncheckedCreateInput, 'userId'>,
): Promise<PreferenceRow> => tx.staffPreference.upsert({ where: { userId }, create: { userId, ...data }, update: data })
