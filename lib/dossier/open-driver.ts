import 'server-only'
import { findLeadIds, forbidden, may } from '@/lib/access'
import { appealsOf } from '@/lib/appeals'
import { findDriverByRef } from '@/lib/drivers'
import { describeNotice } from '@/lib/enforcement'
import { policyAt } from '@/lib/policy'
import { dataRights } from '@/lib/retention'
import {
  findGoldenHeld,
  findOpenCasesOfDriver,
  type GoldenOfDriver,
  goldenOfDriver,
  heldBy,
  isHearing,
  tellOutcomes,
} from '@/lib/review'
import { findSharingHeardBy } from '@/lib/sharing'
import { inspectionsOf } from '@/lib/vault'
import { type Actor, ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { asOfGolden } from './as-of-golden'
import { isBlindToDriver } from './blindness'
import { describeAppeals } from './describe-appeals'
import {
  describeAcrossAccounts,
  describeChallenges,
  describeConsents,
  describeDevices,
  describePersonChecks,
  describeReferences,
  describeSharingCases,
  describeSuspensions,
  describeSuspicions,
  duePersonCheck,
} from './describe-rows'
import { describeSelfies } from './describe-selfies'
import { endHold } from './end-hold'
import { type DossierFacts, gather } from './gather'
import { photoAccess } from './photo-access'
import { standingNow } from './standing-now'
import { timelineOf } from './timeline'
import type { DriverPage } from './view'

/**
 * Everything that is known of one driver, as far as this reader may see it: addresses of photos only for who may ask for
 * them (of a driver whose golden case they were shown, as of its date), and for a reader who may still decide an open
 * case of the driver, or hears an appeal on what was found of them, neither standing nor outcomes, scores, suspensions
 * or the signals of others. Refuses `forbidden`, `driver-not-found`.
 */
export async function openDriver(
  actor: Actor,
  ref: string,
  now = new Date(),
): Promise<Result<DriverPage, 'forbidden' | 'driver-not-found'>> {
  const refusal = forbidden(actor, 'driver.see')
  if (refusal || actor.kind !== 'staff') return refusal ?? refuse('forbidden')
  const driver = await findDriverByRef(ref)
  if (!driver) return refuse('driver-not-found')
  const golden = await goldenOfDriver(actor.id, driver.id, now)
  const facts = await gather(driver, now)
  return ok(await pageOf(golden ? asOfGolden(facts, golden) : facts, golden, actor, now))
}

async function pageOf(
  facts: DossierFacts,
  shownAs: GoldenOfDriver | null,
  reader: StaffActor,
  now: Date,
): Promise<DriverPage> {
  const { driver } = facts
  const held = await findGoldenHeld(reader.id, driver.id, now)
  const golden = shownAs ? [shownAs.shown.row] : held
  const undecided = golden.filter((row) => row.closedAt === null)
  const openCases = [...(await findOpenCasesOfDriver(driver.id)), ...undecided]
  const sharing = facts.sharingCases.map((row) => row.id)
  const hears = (await findSharingHeardBy(reader.id, sharing)).size > 0
  const heard = facts.cases.filter((row) => isHearing(row, reader))
  const seen = {
    blind: hears || (await isBlindToDriver([...openCases, ...heard], reader, now)),
    photos: photoAccess(
      reader,
      [...facts.cases, ...golden],
      (await inspectionsOf(reader, [driver.id], now)).size > 0,
      now,
    ),
  }
  if (!seen.blind) await tellOutcomes(facts.cases, reader, now)
  const consents = describeConsents(facts)
  const rights = await dataRights(reader, driver, seen.blind)
  const targetMinutes = (await policyAt(now)).firstDecisionTargetMs / 60_000
  const personCheck = duePersonCheck(facts, reader, { targetMinutes, leadIds: await findLeadIds() })
  return {
    id: driver.id,
    ref: driver.ref,
    name: driver.name,
    email: driver.email,
    locale: driver.locale,
    region: driver.region,
    timeZone: driver.timeZone,
    addedAt: driver.createdAt.toISOString(),
    ...seen,
    standing: seen.blind ? null : standingNow(facts.restrictions, driver.createdAt, now),
    consent: consents.find((one) => one.inForce) ?? null,
    consents,
    acrossAccounts: describeAcrossAccounts(facts),
    references: describeReferences(facts, seen),
    selfies: describeSelfies(facts, seen),
    checks: facts.checkCount,
    devices: describeDevices(facts, seen),
    challenges: describeChallenges(facts, seen),
    openCase: openCaseFor(openCases, reader, now),
    suspensions: seen.blind ? [] : describeSuspensions(facts, now),
    notices: seen.blind ? [] : facts.notices.map(describeNotice),
    sharingCases: seen.blind ? [] : describeSharingCases(facts),
    ...describeAppeals(shownAs ? NO_APPEALS : await appealsOf(driver.id, now), seen),
    suspicions: await describeSuspicions(facts, reader, seen),
    personCheck,
    personChecks: await describePersonChecks(facts),
    timeline: timelineOf(facts, reader, seen, rights.evidence, now),
    rights,
    may: {
      issueChallenge: driver.erasedAt === null && may(reader, 'challenge.issue'),
      overLimit: may(reader, 'challenge.issue') && may(reader, 'case.direct'),
      flagSharing: driver.erasedAt === null && may(reader, 'sharing.flag'),
      readNotices: may(reader, 'notice.see'),
      endHold: endHold(facts, reader, seen, now),
    },
  }
}

/** Beside a golden case, as the desk of appeals leaves its driver out. */
const NO_APPEALS = { appeals: [], traces: [] }

type OpenCases = Awaited<ReturnType<typeof findOpenCasesOfDriver>>

/** The case to go to: one's own before the oldest. Reviewers have no way to one that leads adjudicate. */
function openCaseFor(cases: OpenCases, reader: StaffActor, now: Date): DriverPage['openCase'] {
  const visible = cases.filter((row) => reader.role !== 'reviewer' || row.lane !== 'adjudication')
  const row = visible.find((one) => heldBy(one, now) === reader.id) ?? visible[0]
  return row ? { id: row.id, number: `C-${row.number}`, mine: heldBy(row, now) === reader.id } : null
}
