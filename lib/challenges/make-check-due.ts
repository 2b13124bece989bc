import 'server-only'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import { restrict } from '@/lib/standing'
import type { Actor } from '@/lib/vocabulary'
import { insertPersonCheck, type NewPersonCheck } from './records'

/**
 * Puts a driver on the list "Checks by a person", in the caller's transaction, which holds the driver's lock; from
 * `blocksFrom` on the driver may not work until it is made.
 */
export async function makeCheckDue(tx: Tx, actor: Actor, due: NewPersonCheck, blocksFrom: Date): Promise<void> {
  const { driverId, cause, dueSince } = due
  const check = await insertPersonCheck(tx, due)
  await record(tx, {
    type: 'check.due',
    actor,
    driverId,
    subject: { kind: 'check', id: check.id },
    data: { cause },
    occurredAt: dueSince,
  })
  await restrict(
    tx,
    actor,
    driverId,
    { kind: 'due', cause: 'check_by_person', sourceId: check.id, from: dueSince, blocksFrom, until: null },
    dueSince,
  )
}
