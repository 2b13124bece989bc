import 'server-only'
import { findNames, forbidden, may } from '@/lib/access'
import type { VerificationRecord } from '@/lib/capture'
import { consentOf } from '@/lib/consent'
import { type DriverRecord, findDriver } from '@/lib/drivers'
import { isStanding, readLetter, type SuspensionRecord, suspensionOf, suspensionState } from '@/lib/enforcement'
import { policyAt } from '@/lib/policy'
import { blindReader, findCase, isKeptFrom } from '@/lib/review'
import { findSharingCase } from '@/lib/sharing'
import { standingOf } from '@/lib/standing'
import { inspectionsOf, openText } from '@/lib/vault'
import {
  type Actor,
  type AppealKind,
  type AppealOutcome,
  type AppealReason,
  ok,
  type ReasonCode,
  type Result,
  refuse,
  type StaffActor,
} from '@/lib/vocabulary'
import { askedSelfie } from './asked-selfie'
import { firstReasons } from './first-reasons'
import { photoDtos, withIt } from './hearing-photos'
import { clockOf, isDecided, mayHear } from './hearing-rules'
import { statusAt } from './list-appeals'
import { partsOf } from './parts-of'
import { hearingPhotos, photosOf } from './photo-access'
import { type AppealRecord, findAppeal, findAssignments } from './records'
import { findReversalOf, type TraceRecord } from './reversal-records'
import { readsWhy, seesFirst } from './sees-first'
import { lookWords, undoneWords, whereOf } from './undone-words'
import { APPEAL_REFUSALS, type Hearing, type HearingFinding, type UndoneItem } from './view'

const HOUR_MS = 3_600_000

/**
 * Everything a hearing shows, holding only what the reader may see: addresses of photos only for the lead who hears it, and
 * nothing of the first decision's findings, reasons and notes for anybody who may still hear it, until they have a finding
 * of their own. Refuses `forbidden`, and `not-found` also to who is blind to the driver and does not hear it (as the list).
 */
export async function openHearing(
  actor: Actor,
  appealId: string,
  now = new Date(),
): Promise<Result<Hearing, 'forbidden' | 'not-found'>> {
  const refusal = forbidden(actor, 'appeal.see')
  if (refusal || actor.kind !== 'staff') return refusal ?? refuse('forbidden')
  const row = await findAppeal(appealId)
  const driver = row && (await findDriver(row.driverId))
  if (!row || !driver) return refuse('not-found')
  if (row.hearerId !== actor.id && (await isKeptFrom(await blindReader(actor, now), driver.id, now)))
    return refuse('not-found')
  return ok(await hearingOf(row, driver, actor, now))
}

async function hearingOf(row: AppealRecord, driver: DriverRecord, actor: StaffActor, now: Date): Promise<Hearing> {
  const parts = await partsOf(row)
  const rule = (await policyAt(now)).appeals
  const [kept, asked, consent, statement, reason, assignments, reversal, suspension, letter] = await Promise.all([
    photosOf(row),
    askedSelfie(row, now),
    consentOf(driver.id, now),
    openText(driver.id, row.sealedStatement),
    openText(driver.id, row.sealedReason),
    findAssignments(row.id),
    findReversalOf(row.id),
    suspensionOf(row),
    row.noticeId ? readLetter(row.noticeId) : null,
  ])
  const looked = reversal?.traces.flatMap((trace) => trace.lookedById ?? []) ?? []
  const names = await findNames(
    [...looked, ...assignments.flatMap((one) => [one.userId, one.assignedById]), row.hearerId, row.decidedById].filter(
      (id) => id !== null,
    ),
  )
  const inspected = (await inspectionsOf(actor, [row.driverId], now)).has(row.driverId)
  const photos = hearingPhotos(row, parts, actor, inspected)
  const decided = isDecided(row.status)
  const may = mayHear(row, parts, actor)
  const mine = row.hearerId === actor.id && !decided
  const item = toItem(names)
  return {
    id: row.id,
    number: `AP-${row.number}`,
    kind: row.kind as AppealKind,
    status: statusAt(row, asked?.state === 'waits'),
    clock: clockOf(row, now, rule),
    dueAt: row.dueAt.toISOString(),
    decideWithinHours: rule.decideWithinMs / HOUR_MS,
    late: row.late,
    driver: {
      id: driver.id,
      ref: driver.ref,
      name: driver.name,
      locale: driver.locale,
      region: driver.region,
      timeZone: driver.timeZone,
    },
    statement,
    locale: row.locale,
    filedAt: row.filedAt.toISOString(),
    way: row.way as Hearing['way'],
    with: withIt(row, kept, photos),
    about: await aboutOf(row, driver, { suspension, check: kept.disputed }, now),
    hearer: row.hearerId ? { name: names.get(row.hearerId) ?? '', you: row.hearerId === actor.id } : null,
    assignments: await Promise.all(
      assignments.map(async (one) => ({
        by: names.get(one.assignedById) ?? '',
        to: { name: names.get(one.userId) ?? '', you: one.userId === actor.id },
        at: one.assignedAt.toISOString(),
        hears: one.userId === row.hearerId && one.assignedAt.getTime() === row.takenAt?.getTime(),
        reason: readsWhy(one, row, parts, actor) ? await openText(driver.id, one.sealedReason) : null,
      })),
    ),
    mayHear: may,
    mayAssign: !decided && mayDirect(actor),
    photos,
    ...(await photoDtos(row, kept, photos)),
    readAt: row.readAt?.toISOString() ?? null,
    own: ownOf(row, mine || decided || actor.role !== 'lead'),
    first: seesFirst(row, parts, actor) ? await firstReasons(row) : null,
    asked,
    mayAsk: whyNotAsk(row, consent !== null),
    mayChange:
      suspension && isStanding(suspensionState(suspension, now))
        ? { ok: true, why: null, endsAt: suspension.endsAt?.toISOString() ?? null }
        : { ok: false, why: APPEAL_REFUSALS['nothing-to-change'], endsAt: null },
    outcome: decided
      ? {
          outcome: row.status as AppealOutcome,
          reasons: row.outcomeReasons as AppealReason[],
          by: names.get(row.decidedById ?? '') ?? '',
          at: (row.decidedAt ?? row.filedAt).toISOString(),
          note: reason,
        }
      : null,
    letter,
    undone: reversal?.traces.filter((trace) => trace.kind === 'undone').map(item) ?? [],
    look: reversal?.traces.filter((trace) => trace.kind === 'look').map(item) ?? [],
  }
}

const mayDirect = (actor: StaffActor): boolean => may(actor, 'appeal.hear')

const ownOf = (row: AppealRecord, visible: boolean): Hearing['own'] =>
  visible && row.finding && row.foundAt
    ? {
        finding: row.finding as HearingFinding,
        reasons: row.findingReasons as ReasonCode[],
        at: row.foundAt.toISOString(),
      }
    : null

function whyNotAsk(row: AppealRecord, consented: boolean): Hearing['mayAsk'] {
  if (row.challengeId) return { ok: false, why: APPEAL_REFUSALS['already-asked'] }
  if (row.finding) return { ok: false, why: APPEAL_REFUSALS['already-found'] }
  return consented ? { ok: true, why: null } : { ok: false, why: APPEAL_REFUSALS['consent-required'] }
}

async function aboutOf(
  row: AppealRecord,
  driver: DriverRecord,
  { suspension, check }: { suspension: SuspensionRecord | null; check: VerificationRecord | null },
  now: Date,
): Promise<Hearing['about']> {
  const [reviewed, sharing, standing] = await Promise.all([
    row.caseId ? findCase(row.caseId) : null,
    row.sharingCaseId ? findSharingCase(row.sharingCaseId) : null,
    standingOf(driver.id, now),
  ])
  return {
    suspension: suspension?.startsAt
      ? {
          number: `S-${suspension.number}`,
          state: suspensionState(suspension, now),
          startsAt: suspension.startsAt.toISOString(),
          endsAt: suspension.endsAt?.toISOString() ?? null,
        }
      : null,
    caseNumber: reviewed ? `C-${reviewed.number}` : null,
    sharingNumber: sharing ? `SH-${sharing.number}` : null,
    checkAt: check?.capturedAt.toISOString() ?? null,
    region: check?.region ?? driver.region,
    decidedAt: row.decisionAt.toISOString(),
    standing: {
      word: standing?.standing ?? 'clear',
      mayWork: standing?.mayWork ?? true,
      since: (standing?.since ?? row.decisionAt).toISOString(),
      until: standing?.until?.toISOString() ?? null,
    },
  }
}

const toItem =
  (names: Map<string, string>) =>
  (trace: TraceRecord): UndoneItem => ({
    id: trace.id,
    words: trace.kind === 'look' ? lookWords(trace.what) : undoneWords(trace.what),
    href: whereOf(trace.subjectKind, trace.subjectId),
    lookedAt: trace.lookedAt?.toISOString() ?? null,
    lookedBy: trace.lookedById ? (names.get(trace.lookedById) ?? '') : null,
  })
