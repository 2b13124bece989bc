import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { ok, type StaffActor } from '@/lib/vocabulary'
import { endOtherSessionsOf, findLiveSessionsOf, lockUser } from './records'
import type { OwnSession } from './view'

/** The live sessions of the person who asks, the newest first. */
export async function ownSessions(actor: StaffActor, now = new Date()): Promise<OwnSession[]> {
  const rows = await findLiveSessionsOf(actor.id, now)
  return rows.map((row) => ({
    id: row.id,
    startedAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
    expiresAt: row.expiresAt.toISOString(),
    current: row.id === actor.sessionId,
  }))
}

/** Ends every session of the person but the one that asks; each is refused at its next request. Locks the user. */
export async function signOutOthers(actor: StaffActor, now = new Date()) {
  return await transaction(async (tx) => {
    await lockUser(tx, actor.id)
    const { count } = await endOtherSessionsOf(tx, actor.id, actor.sessionId ?? null, now)
    await record(tx, {
      type: 'user.signed-out-elsewhere',
      actor,
      subject: { kind: 'user', id: actor.id },
      data: { sessionsEnded: count },
      occurredAt: now,
    })
    return ok({ sessionsEnded: count })
  })
}
