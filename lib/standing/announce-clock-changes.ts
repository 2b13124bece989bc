import 'server-only'
import { record } from '@/lib/audit'
import { type Tx, transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { ok, type SystemActor, system } from '@/lib/vocabulary'
import { type ClockChange, findUnannounced, markAnnounced, type RestrictionRecord } from './records'
import { announceStanding } from './restrict'

const BATCH = 200

const actor = system('clock')

/**
 * Says by events what the clock has done: standing itself is right at every instant without it. A hold that ended
 * by itself is recorded as `hold.ended`, a suspension that began or ran out as `suspension.started|expired`.
 * Each is announced once, whichever worker gets there first; batch after batch until nothing is left.
 * @returns how many it announced
 */
export async function announceClockChanges(now = new Date()): Promise<number> {
  let announced = 0
  for (let more = true; more; ) {
    const found = await findUnannounced(now, BATCH)
    let here = 0
    for (const { fact, change } of found) here += await announce(fact, change, now)
    announced += here
    more = found.length >= BATCH && here > 0
  }
  return announced
}

async function announce(fact: RestrictionRecord, change: ClockChange, now: Date): Promise<number> {
  const done = await transaction(async (tx) => {
    await lockDriver(tx, fact.driverId)
    if (!(await markAnnounced(tx, fact.id, change, now))) return ok(0)
    await recordCause(tx, actor, fact, change, now)
    announceStanding(tx, actor, fact.driverId, now)
    return ok(1)
  })
  return done.value
}

async function recordCause(tx: Tx, actor: SystemActor, fact: RestrictionRecord, change: ClockChange, now: Date) {
  const about = { actor, driverId: fact.driverId, occurredAt: now }
  if (fact.kind === 'suspended') {
    const subject = { kind: 'suspension', id: fact.sourceId }
    const data = { startsAt: fact.from, endsAt: fact.until }
    if (change === 'begun') await record(tx, { ...about, type: 'suspension.started', subject, data })
    else await record(tx, { ...about, type: 'suspension.expired', subject })
  } else if (fact.kind === 'held' && change === 'ended') {
    const kind = fact.cause === 'retake_after_hold' ? 'challenge' : 'case'
    await record(tx, { ...about, type: 'hold.ended', subject: { kind, id: fact.sourceId } })
  }
}
