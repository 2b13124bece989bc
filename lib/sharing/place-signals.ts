import 'server-only'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import { policyAt } from '@/lib/policy'
import type { Actor } from '@/lib/vocabulary'
import { bears, opensCase, pointsOf } from './assess'
import {
  findOpenCasesOf,
  findRegion,
  findTaken,
  insertAct,
  insertSharingCase,
  joinMembers,
  lockPlacing,
  membersOf,
  type SharingCaseRecord,
} from './case-records'
import { about } from './claims'
import { uniteCases } from './merge-cases'
import { recountCase } from './recount-case'
import { findLiveSignals, type SignalRecord } from './signal-records'
import { SHARING } from './signals'

/** A link of less brings no account into a case: a phone that two or three share stays a neighbour's. */
const JOINS_FROM = 2

/**
 * Gives the evidence on an account its case: opens one when what bears on the account comes to three points, joins the
 * open case of an account it is linked with, and makes one of the cases it links. Touches this account and its direct
 * neighbours, whatever the platform's size. `fresh` ids are evidence that was not known before. Takes the placing lock.
 * @returns the case, or null when there is none
 */
export async function placeSignals(
  tx: Tx,
  actor: Actor,
  driverId: string,
  fresh: readonly string[],
  now: Date,
): Promise<SharingCaseRecord | null> {
  await lockPlacing(tx)
  const live = (await findLiveSignals(tx, [driverId], now)).filter((fact) => bears(fact, now))
  const accounts = [driverId, ...linkedWith(driverId, live)]
  const open = await findOpenCasesOf(tx, accounts)
  if (open.length === 0) {
    return opensCase(pointsOf(live), (await policyAt(now, tx)).sharing)
      ? await openSharingCase(tx, actor, accounts, now)
      : null
  }
  const [first, ...others] = open as [SharingCaseRecord, ...SharingCaseRecord[]]
  await joinCase(tx, actor, first, accounts, now)
  const united = await uniteCases(tx, actor, first, others, now)
  return await recountCase(tx, united, now, { fresh: fresh.length > 0 })
}

/** Accounts whose links with this one together weigh enough, heaviest first. */
function linkedWith(driverId: string, live: readonly SignalRecord[]): string[] {
  const links = new Map<string, SignalRecord[]>()
  for (const fact of live) {
    if (fact.driverId === fact.otherId) continue
    const other = fact.driverId === driverId ? fact.otherId : fact.driverId
    links.set(other, [...(links.get(other) ?? []), fact])
  }
  return [...links]
    .map(([id, facts]) => ({ id, points: pointsOf(facts) }))
    .filter(({ points }) => points >= JOINS_FROM)
    .sort((a, b) => b.points - a.points || a.id.localeCompare(b.id))
    .map(({ id }) => id)
}

/** Opens a case over accounts that are in no open one. `flagged` was told of already. Needs the placing lock. */
export async function openSharingCase(
  tx: Tx,
  actor: Actor,
  accounts: readonly string[],
  now: Date,
  flagged?: string,
): Promise<SharingCaseRecord> {
  const [first = ''] = accounts
  const row = await insertSharingCase(tx, {
    status: 'suspected',
    region: await findRegion(tx, first),
    openedAt: now,
    evidenceAt: now,
  })
  await joinMembers(tx, row.id, accounts, now)
  await insertAct(tx, { caseId: row.id, act: 'opened', userId: actor.kind === 'staff' ? actor.id : null, at: now })
  for (const driverId of accounts.filter((id) => id !== flagged)) await suspected(tx, actor, row.id, driverId, now)
  return await recountCase(tx, row, now, { fresh: true })
}

/** Brings accounts that are in no open case into this one, up to the most that a case holds. Needs the placing lock. */
export async function joinCase(
  tx: Tx,
  actor: Actor,
  row: SharingCaseRecord,
  accounts: readonly string[],
  now: Date,
): Promise<void> {
  const members = await membersOf(row.id, tx)
  const taken = new Set([...members, ...(await findTaken(tx, accounts))])
  const room = Math.max(0, SHARING.accountsAtMost - members.length)
  const joining = accounts.filter((id) => !taken.has(id)).slice(0, room)
  await joinMembers(tx, row.id, joining, now)
  for (const driverId of joining) {
    await record(tx, { type: 'sharing.joined', actor, driverId, subject: about(row.id), occurredAt: now })
    await suspected(tx, actor, row.id, driverId, now)
  }
}

const suspected = (tx: Tx, actor: Actor, caseId: string, driverId: string, now: Date): Promise<void> =>
  record(tx, { type: 'sharing.suspected', actor, driverId, subject: about(caseId), occurredAt: now })
