import 'server-only'
import { record } from '@/lib/audit'
import { atEndOf, type Tx } from '@/lib/database'
import { standingAt } from '@/lib/policy'
import type { Actor, RestrictionCause, RestrictionKind } from '@/lib/vocabulary'
import { endRestrictionRows, insertRestriction, raiseVersion, updateBlock, updateEnd } from './records'

export type NewRestriction = {
  kind: RestrictionKind
  cause: RestrictionCause
  /** The row it rests on: a challenge, a case, a suspension, a check by a person. */
  sourceId: string
  from: Date
  /** From when the driver may not work because of it; null: never by itself. */
  blocksFrom: Date | null
  until: Date | null
}

/**
 * Adds a restriction in the caller's transaction and announces the standing at its end. The caller holds the driver's
 * lock.
 */
export async function restrict(tx: Tx, actor: Actor, driverId: string, fact: NewRestriction, now: Date): Promise<void> {
  await insertRestriction(tx, { driverId, ...fact }, actor, now)
  announceStanding(tx, actor, driverId, now)
}

/**
 * Ends the open restrictions that rest on a source (or, with `causes` alone, all of those causes) in the caller's
 * transaction and announces the standing at its end when any ended. The caller holds the driver's lock.
 * @returns how many ended
 */
export async function endRestrictions(
  tx: Tx,
  actor: Actor,
  driverId: string,
  which: {
    sourceId?: string
    causes?: readonly RestrictionCause[]
    exceptSources?: readonly string[]
    begunBefore?: Date
  },
  why: string,
  now: Date,
): Promise<number> {
  const ended = await endRestrictionRows(tx, { driverId, ...which }, actor, why, now)
  if (ended > 0) announceStanding(tx, actor, driverId, now)
  return ended
}

/**
 * Sets from when the restriction of a source blocks (null: not by itself): a driver who has sent the selfie in time
 * is not stopped by the deadline. A restriction that blocks already goes on. Changes nothing that is visible now.
 */
export const postponeBlock = (tx: Tx, sourceId: string, blocksFrom: Date | null, now: Date): Promise<unknown> =>
  updateBlock(tx, sourceId, blocksFrom, now)

/**
 * Moves the end of an open restriction that rests on a source (null: no end by itself) in the caller's transaction and
 * announces the standing at its end. The caller holds the driver's lock.
 */
export async function moveEnd(
  tx: Tx,
  actor: Actor,
  driverId: string,
  sourceId: string,
  until: Date | null,
  now: Date,
): Promise<void> {
  if ((await updateEnd(tx, sourceId, until, now)) > 0) announceStanding(tx, actor, driverId, now)
}

/**
 * Tells the driver's standing once for the transaction, as it is at the end: a restriction that gives way to another must
 * not let anybody work in between.
 */
export const announceStanding = (tx: Tx, actor: Actor, driverId: string, now: Date): void =>
  atEndOf(tx, `standing ${driverId}`, () => tellStanding(tx, actor, driverId, now))

/** Raises the version and records `standing.changed` with the whole standing, so that a receiver can skip older ones. */
async function tellStanding(tx: Tx, actor: Actor, driverId: string, now: Date): Promise<void> {
  const facts = await raiseVersion(tx, driverId)
  if (!facts) throw new Error('A restricted driver has no row.')
  const standing = standingAt(facts.restrictions, now, facts)
  await record(tx, {
    type: 'standing.changed',
    actor,
    driverId,
    subject: { kind: 'driver', id: driverId },
    data: {
      version: standing.version,
      standing: standing.standing,
      mayWork: standing.mayWork,
      reasons: standing.reasons.map((reason) => reason.code),
      since: standing.since,
      until: standing.until,
    },
    occurredAt: now,
  })
}
