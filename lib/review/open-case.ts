import 'server-only'
import { findNames, forbidden, may } from '@/lib/access'
import { findReferences, findVerificationsOf, type VerificationRecord } from '@/lib/capture'
import { SOURCE_LABELS } from '@/lib/capture/view'
import { type DriverRecord, findDriver } from '@/lib/drivers'
import { eyesOf, findComparisons } from '@/lib/matching'
import { openText } from '@/lib/vault'
import type { ReferenceSource } from '@/lib/vocabulary'
import {
  type Actor,
  type Band,
  type CaseStatus,
  type Disposition,
  type Finding,
  type Lane,
  ok,
  type ReasonCode,
  type Result,
  refuse,
  type Scale,
  type StaffActor,
} from '@/lib/vocabulary'
import { benchHistory } from './bench-history'
import { benchReferences, benchSelfies } from './bench-photos'
import { isBlind } from './blindness'
import { heldBy, whyNotClaim } from './claims'
import { whyOf } from './list-queue'
import { type CaseRecord, countFindingsToday, findCase, findDevice, findFindings } from './records'
import { type BenchCase, type BenchFinding, type BenchScore, REVIEW_REFUSALS } from './view'

/**
 * Everything the bench of one case shows, holding only what the reader may see: addresses of photos only for the
 * holder and for leads (never where they took part while it is open), nothing of the first finding for a second look.
 * Refuses `forbidden`, `not-found`.
 */
export async function openCase(
  actor: Actor,
  caseId: string,
  now = new Date(),
): Promise<Result<BenchCase, 'forbidden' | 'not-found'>> {
  const refusal = forbidden(actor, 'queue.see')
  if (refusal || actor.kind !== 'staff') return refusal ?? refuse('forbidden')
  const row = await findCase(caseId)
  const driver = row && (await findDriver(row.driverId))
  if (!row || !driver) return refuse('not-found')
  if (
    actor.role === 'reviewer' &&
    row.lane === 'adjudication' &&
    row.status !== 'closed' &&
    !row.partIds.includes(actor.id)
  ) {
    return refuse('forbidden', 'Leads adjudicate.')
  }
  return ok(await benchOf(row, driver, actor, now))
}

async function benchOf(row: CaseRecord, driver: DriverRecord, actor: StaffActor, now: Date): Promise<BenchCase> {
  const blind = isBlind(row, actor, now)
  const photos = photoAccess(row, actor, now)
  const [checks, references, decidedToday, comparisons] = await Promise.all([
    findVerificationsOf(driver.id),
    findReferences(driver.id),
    countFindingsToday(actor.id, startOfDay(now)),
    findComparisons(row.verificationId),
  ])
  const check = checks.find((one) => one.id === row.verificationId)
  const shown = photos === 'open'
  const eyes = shown
    ? await eyesOf([row.verificationId, ...references.map((r) => r.id), ...checks.map((c) => c.id)])
    : new Map()
  const labels = new Map(references.map((one) => [one.id, SOURCE_LABELS[one.source as ReferenceSource]]))
  const selfies = benchSelfies(row, checks, { shown, eyes, blind })
  return {
    id: row.id,
    number: `C-${row.number}`,
    lane: row.lane as Lane,
    status: statusOf(row, now),
    disposition: row.disposition as Disposition | null,
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
    photos,
    mayClaim: claimability(row, actor, now),
    selfie: selfies.subject,
    references: benchReferences(row, references, { shown, eyes, blind }),
    earlierSelfies: selfies.earlier,
    score: check ? scoreOf(check, comparisons, labels) : null,
    caseReason: blind ? null : (row.reason as BenchCase['caseReason']),
    facts: await factsOf(row, check, checks),
    findings: await visibleFindings(row, actor, now),
    history: await benchHistory(row, { blind }),
    decidedByYouToday: decidedToday,
  }
}

export const startOfDay = (now: Date): Date => {
  const day = new Date(now)
  day.setUTCHours(0, 0, 0, 0)
  return day
}

const statusOf = (row: CaseRecord, now: Date): CaseStatus =>
  row.status === 'claimed' && !heldBy(row, now) ? 'open' : (row.status as CaseStatus)

/** Who may ask for the photos of this case now: its holder, and leads; a role without faces gets a lock. */
export function photoAccess(row: CaseRecord, actor: StaffActor, now: Date): BenchCase['photos'] {
  if (!may(actor, 'photo.see') || actor.role === 'auditor') return 'role'
  if (heldBy(row, now) === actor.id) return 'open'
  if (actor.role !== 'lead') return row.partIds.includes(actor.id) ? 'part' : 'claim'
  const undecided = row.status === 'open' || row.status === 'claimed'
  return undecided && !row.partIds.includes(actor.id) && heldBy(row, now) === null ? 'claim' : 'open'
}

function claimability(row: CaseRecord, actor: StaffActor, now: Date): BenchCase['mayClaim'] {
  if (!may(actor, 'case.work')) return { ok: false, why: 'Reviewers and leads decide cases.' }
  const why = whyNotClaim(row, actor, now)
  return why ? { ok: false, why: REVIEW_REFUSALS[why.code] } : { ok: true }
}

async function claimDto(row: CaseRecord, actor: StaffActor, now: Date): Promise<BenchCase['claim']> {
  const holderId = heldBy(row, now)
  if (!holderId || !row.claimExpiresAt) return null
  const name = (await findNames([holderId])).get(holderId) ?? ''
  return {
    mine: holderId === actor.id,
    holder: { id: holderId, name, you: holderId === actor.id },
    expiresAt: row.claimExpiresAt.toISOString(),
  }
}

function scoreOf(
  check: VerificationRecord,
  comparisons: { referencePhotoId: string; score: number }[],
  labels: Map<string, string>,
): BenchScore | null {
  if (check.score === null || check.holdBelow === null || check.clearFrom === null) return null
  return {
    scale: check.scale as Scale,
    score: check.score,
    hold: check.holdBelow,
    clear: check.clearFrom,
    band: check.band as Band,
    matcher: check.matcher ?? '',
    matcherVersion: check.matcherVersion ?? '',
    comparisons: comparisons.map((one) => ({ ...one, label: labels.get(one.referencePhotoId) ?? 'Removed reference' })),
  }
}

async function factsOf(
  row: CaseRecord,
  check: VerificationRecord | undefined,
  checks: VerificationRecord[],
): Promise<BenchCase['facts']> {
  const device = check?.installId ? await findDevice(check.installId, row.driverId) : null
  const first = checks.at(-1)
  return {
    capturedAt: (check?.capturedAt ?? row.openedAt).toISOString(),
    device: device && {
      model: check?.deviceModel ?? 'Phone',
      checks: device.checks,
      since: device.since.toISOString(),
      otherAccounts: device.otherAccounts,
    },
    place: check?.region ? { region: check.region } : null,
    checks: checks.length,
    checksSince: first?.createdAt.toISOString() ?? null,
  }
}

/** A lead sees the findings of a case that is not theirs to look at blindly; everybody does once it is closed. */
async function visibleFindings(row: CaseRecord, actor: StaffActor, now: Date): Promise<BenchFinding[]> {
  const findings = await findFindings(row.id)
  const blind = isBlind(row, actor, now)
  const own = actor.role === 'reviewer' && row.status !== 'closed'
  const visible = findings.filter((finding) => finding.userId === actor.id || (!blind && !own))
  const names = await findNames(visible.map((finding) => finding.userId))
  return await Promise.all(
    visible.map(async (finding) => ({
      lane: finding.lane as Lane,
      finding: finding.finding as Finding,
      reasons: finding.reasons as ReasonCode[],
      note: (await openText(row.driverId, finding.sealedNote)) ?? '',
      by: names.get(finding.userId) ?? '',
      at: finding.recordedAt.toISOString(),
    })),
  )
}
