import 'server-only'
import { findNames, forbidden, may } from '@/lib/access'
import type { VerificationRecord } from '@/lib/capture'
import { SOURCE_LABELS } from '@/lib/capture/view'
import { eyesOf, findComparisons } from '@/lib/matching'
import { type EnforcementRule, policyAt } from '@/lib/policy'
import { inspectionsOf } from '@/lib/vault'
import type { ReferenceSource } from '@/lib/vocabulary'
import {
  type Actor,
  type Band,
  type Disposition,
  type Features,
  type Finding,
  type Lane,
  ok,
  type Result,
  refuse,
  type Scale,
  type StaffActor,
  UNDECIDED,
} from '@/lib/vocabulary'
import { isBlindToFindings, isBlindToMachine } from '../blindness'
import { isEndWithheld, seesCase } from '../case-access'
import { hasRead, heldBy, statusOf, tookPart, whyNotClaim } from '../claims/claim-rules'
import { whatFollows } from '../decisions/consequence'
import { findFirstFinding } from '../decisions/decision-records'
import { pendingDecision } from '../decisions/pending-decision'
import { trainingOf } from '../golden/training'
import { whyOf } from '../queue/list-queue'
import { startOfDay } from '../queue/today'
import { type CaseRecord, countFindingsToday, findCase } from '../records'
import { isToKeep, tellFindings } from '../tell-findings'
import { type BenchCase, type BenchScore, REVIEW_REFUSALS } from '../view'
import { benchFacts } from './bench-facts'
import { benchFindings } from './bench-findings'
import { benchHistory } from './bench-history'
import { benchReferences, benchSelfies } from './bench-photos'
import { scoreCurves } from './score-curves'
import { type ShownCase, shownCase } from './shown-case'

/**
 * Everything the bench of one case shows, holding only what the reader may see: addresses of photos only for the
 * holder and for leads (not of a case that nobody holds and they could claim), nothing of the first finding for a second look,
 * nor of how it ended for somebody who must find something in another check of the driver.
 * Refuses `forbidden`, `not-found`.
 */
export async function openCase(
  actor: Actor,
  caseId: string,
  now = new Date(),
): Promise<Result<BenchCase, 'forbidden' | 'not-found'>> {
  const refusal = forbidden(actor, 'queue.see')
  if (refusal || actor.kind !== 'staff') return refusal ?? refuse('forbidden')
  const row = await toldCase(caseId, actor, now)
  const shown = row && (await shownCase(row, actor.id, now))
  if (!row || !shown) return refuse('not-found')
  if (!seesCase(row, actor)) return refuse('forbidden', 'Leads adjudicate.')
  return ok(await benchOf(row, shown, actor, now))
}

/** The case as it is once it is kept that the reader is told what was found in it, where they are. */
async function toldCase(caseId: string, actor: StaffActor, now: Date): Promise<CaseRecord | null> {
  const row = await findCase(caseId)
  if (!row || !isToKeep(row, actor) || !seesCase(row, actor) || isBlindToFindings(row, actor, now)) return row
  if (actor.role === 'reviewer' && row.status !== 'closed') return row
  if (await isEndWithheld(row, actor, now)) return row
  await tellFindings(row, actor, now)
  return await findCase(caseId)
}

async function benchOf(kept: CaseRecord, subject: ShownCase, actor: StaffActor, now: Date): Promise<BenchCase> {
  const { row, driver, checks, references } = subject
  const { review: rule, enforcement } = await policyAt(now)
  const own = await findFirstFinding(row.id, row.lane, actor.id)
  const isElsewhere = kept.kind === 'golden' && row.status === 'closed' && !kept.partIds.includes(actor.id)
  const isWithheld = isElsewhere || (await isEndWithheld(kept, actor, now))
  const blindToMachine = isWithheld || isBlindToMachine(row, actor, own !== null, now, rule)
  const blindToFindings = isWithheld || isBlindToFindings(row, actor, now)
  const blind = blindToMachine || blindToFindings
  const mayFind = !blind && may(actor, 'case.work') && !tookPart(row, actor)
  const training = await trainingOf(kept, actor, now)
  const inspected = (await inspectionsOf(actor, [driver.id], now)).has(driver.id)
  const photos = training?.truth ? 'open' : photoAccess(row, actor, now, inspected)
  const [decidedToday, comparisons] = await Promise.all([
    countFindingsToday(actor.id, startOfDay(now)),
    subject.score ? [{ ...subject.score, normalised: null }] : findComparisons(row.verificationId),
  ])
  const check = checks.find((one) => one.id === row.verificationId)
  const shown = photos === 'open'
  const eyes = shown
    ? await eyesOf([row.verificationId, ...references.map((r) => r.id), ...withPicture(checks)])
    : new Map()
  const labels = new Map(references.map((one) => [one.id, SOURCE_LABELS[one.source as ReferenceSource]]))
  const selfies = benchSelfies(row, checks, { shown, eyes, blind: blindToMachine })
  return {
    id: row.id,
    number: `C-${row.number}`,
    lane: row.lane as Lane,
    status: statusOf(row, now),
    disposition: isWithheld ? null : (row.disposition as Disposition | null),
    closedAt: row.closedAt?.toISOString() ?? null,
    driver: {
      id: driver.id,
      ref: driver.ref,
      name: driver.name,
      locale: driver.locale,
      region: driver.region,
      timeZone: driver.timeZone,
      since: driver.createdAt.toISOString(),
    },
    why: whyOf(row.checkReason),
    openedAt: row.openedAt.toISOString(),
    waitingSince: row.laneSince.toISOString(),
    blockedSince: blind || row.status === 'closed' ? null : (row.blockedSince?.toISOString() ?? null),
    claim: await claimDto(row, actor, now),
    blindFirst: rule.blindFirst,
    blind: blindToMachine,
    firstFinding: own && {
      finding: own.finding as Finding,
      features: own.features as Features,
      at: own.recordedAt.toISOString(),
    },
    leadsTo: mayFind ? await whatFollows(row, actor, rule) : null,
    ladder: mayFind ? ladderIn(enforcement) : null,
    pending: await pendingDecision(actor, now),
    photos,
    training,
    mayClaim: claimability(row, actor, now),
    selfie: selfies.subject,
    references: benchReferences(row, references, { shown, eyes, blind: blindToMachine }),
    earlierSelfies: selfies.earlier,
    score: check && !blindToMachine ? await scoreOf(check, comparisons, labels) : null,
    caseReason: blindToMachine ? null : (row.reason as BenchCase['caseReason']),
    facts: await benchFacts(row, check, checks, { blind: blindToMachine }),
    findings: await benchFindings(row, actor, { blind: blindToFindings }),
    history: await benchHistory(row, { blind }),
    decidedByYouToday: decidedToday,
  }
}

const withPicture = (checks: VerificationRecord[]): string[] =>
  checks.flatMap((check) => (check.objectId === null ? [] : [check.id]))

/**
 * Who may ask for the photos of this case now: its holder, leads, and auditors while they inspect the driver; a role
 * without faces gets a lock.
 */
export function photoAccess(row: CaseRecord, actor: StaffActor, now: Date, inspected = false): BenchCase['photos'] {
  if (!may(actor, 'photo.see')) return 'role'
  if (may(actor, 'photo.inspect')) return inspected ? 'open' : 'reason'
  if (heldBy(row, now) === actor.id) return 'open'
  if (actor.role !== 'lead') return row.partIds.includes(actor.id) ? 'part' : 'claim'
  const undecided = (UNDECIDED as readonly string[]).includes(row.status)
  const mightLook = undecided && !row.partIds.includes(actor.id) && !hasRead(row, actor)
  return mightLook && heldBy(row, now) === null ? 'claim' : 'open'
}

function claimability(row: CaseRecord, actor: StaffActor, now: Date): BenchCase['mayClaim'] {
  if (!may(actor, 'case.work')) return { ok: false, why: 'Reviewers and leads decide cases.' }
  const why = whyNotClaim(row, actor, now)
  return why ? { ok: false, why: why.detail ?? REVIEW_REFUSALS[why.code] } : { ok: true }
}

async function claimDto(row: CaseRecord, actor: StaffActor, now: Date): Promise<BenchCase['claim']> {
  const holderId = heldBy(row, now)
  if (!holderId || !row.claimExpiresAt) return null
  const name = (await findNames([holderId])).get(holderId) ?? ''
  return {
    mine: holderId === actor.id,
    holder: { id: holderId, name, you: holderId === actor.id },
    expiresAt: row.claimExpiresAt.toISOString(),
    ahead: row.claimKind === 'ahead',
  }
}

async function scoreOf(
  check: VerificationRecord,
  comparisons: Awaited<ReturnType<typeof findComparisons>>,
  labels: Map<string, string>,
): Promise<BenchScore | null> {
  if (check.score === null || check.holdBelow === null || check.clearFrom === null) return null
  const placed = {
    scale: check.scale as Scale,
    score: check.score,
    hold: check.holdBelow,
    clear: check.clearFrom,
    matcher: check.matcher ?? '',
    matcherVersion: check.matcherVersion ?? '',
  }
  return {
    ...placed,
    band: check.band as Band,
    curves: await scoreCurves(placed),
    comparisons: comparisons.map(({ referencePhotoId, score, normalised }) => ({
      referencePhotoId,
      score: check.scale === 'normalised' ? (normalised ?? score) : score,
      label: labels.get(referencePhotoId) ?? 'Removed reference',
    })),
  }
}

const ladderIn = ({ ladder }: EnforcementRule): BenchCase['ladder'] => ({
  first: ladder.first.days,
  repeated: ladder.repeated.days,
})
