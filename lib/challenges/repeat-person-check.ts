import 'server-only'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import { restrict } from '@/lib/standing'
import type { Actor } from '@/lib/vocabulary'
import { insertPersonCheck, type PersonCheckRecord } from './records'

/**
 * A check by a person that did not confirm is made again by somebody else; until then the driver may not work. In
 * the caller's transaction, which holds the driver's lock and has recorded the first.
 */
export async function repeatPersonCheck(tx: Tx, actor: Actor, before: PersonCheckRecord, now: Date): Promise<void> {
  const { driverId, challengeId, cause } = before
  const check = await insertPersonCheck(tx, { driverId, challengeId, cause, dueSince: now, excludedId: actor.id })
  await record(tx, {
    type: 'check.due',
    actor,
    driverId,
    subject: { kind: 'check', id: check.id },
    data: { cause },
    occurredAt: now,
  })
  await restrict(
    tx,
    actor,
    driverId,
    { kind: 'due', cause: 'check_by_person', sourceId: check.id, from: now, blocksFrom: now, until: null },
    now,
  )
}
