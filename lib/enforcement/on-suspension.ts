import 'server-only'
import { forbidden, type Permission } from '@/lib/access'
import { type Tx, transaction } from '@/lib/database'
import { type DriverRecord, lockDriver } from '@/lib/drivers'
import { type Actor, isId, type Result, refuse, type SuspensionState } from '@/lib/vocabulary'
import { hearsAppeal } from './hears-appeal'
import { findSuspension, type SuspensionRecord } from './records'
import { suspensionState } from './state'
import type { EnforcementRefusal } from './view'

export type Held = { tx: Tx; driver: DriverRecord; row: SuspensionRecord; state: SuspensionState }

type Asked = { actor: Actor; permission: Permission; suspensionId: string; now: Date }

export const HEARS = 'You hear an appeal against this: another lead acts on it.'

/**
 * The frame of every deed on a suspension: permission, then the driver's lock, the row as it is now, and nobody who
 * took part in what it rests on, nor who hears an appeal against that and is blind to what was found.
 * Refuses `forbidden`, `not-found`, `took-part`, and what the deed refuses.
 */
export async function onSuspension<T>(
  { actor, permission, suspensionId, now }: Asked,
  deed: (held: Held) => Promise<Result<T, EnforcementRefusal>>,
): Promise<Result<T, EnforcementRefusal>> {
  const refusal = forbidden(actor, permission)
  if (refusal) return refusal
  const known = isId(suspensionId) ? await findSuspension(suspensionId) : null
  if (!known) return refuse('not-found')
  return await transaction(async (tx) => {
    const driver = await lockDriver(tx, known.driverId)
    const row = await findSuspension(known.id, tx)
    if (!driver || !row) return refuse('not-found')
    if (permission === 'suspension.decide' && row.partIds.includes(actor.id)) return refuse('took-part')
    if (await hearsAppeal(row, actor, tx)) return refuse('took-part', HEARS)
    return await deed({ tx, driver, row, state: suspensionState(row, now) })
  })
}
