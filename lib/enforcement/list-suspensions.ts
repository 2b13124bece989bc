import 'server-only'
import { findNames, forbidden, may } from '@/lib/access'
import { type FindingRecord, findFindingsOf } from '@/lib/review'
import { openText } from '@/lib/vault'
import { type Actor, type Finding, type Lane, ok, type ReasonCode, type Result } from '@/lib/vocabulary'
import { type AwaitingFacts, findAwaiting, findSuspensions, type SuspensionFacts } from './records'
import {
  type AwaitingRow,
  ENFORCEMENT_REFUSALS,
  type EnforcementFinding,
  type SuspensionRow,
  type SuspensionState,
  type SuspensionsPage,
} from './view'

const ENDED_FOR_MS = 90 * 86_400_000

/** Suspensions in force and planned, those ended in the last 90 days, and confirmed rejections no lead has acted on. Refuses `forbidden`. */
export async function listSuspensions(actor: Actor, now = new Date()): Promise<Result<SuspensionsPage, 'forbidden'>> {
  const refusal = forbidden(actor, 'suspension.see')
  if (refusal) return refusal
  const [facts, awaiting] = await Promise.all([findSuspensions(new Date(now.getTime() - ENDED_FOR_MS)), findAwaiting()])
  const found = await findFindingsOf([...facts, ...awaiting].map((one) => one.caseId))
  const people = [...facts.flatMap((one) => [one.startedById, one.liftedById]), ...found.map((one) => one.userId)]
  const told: Told = { found, names: await findNames(people.filter((id) => id !== null)) }
  const rows = await Promise.all(facts.map((one) => toRow(one, actor, told, now)))
  const current = (row: SuspensionRow) => row.state === 'active' || row.state === 'planned'
  return ok({
    awaiting: await Promise.all(awaiting.map((one) => toAwaiting(one, actor, told))),
    now: rows.filter(current),
    ended: rows.filter((row) => !current(row)),
  })
}

/** The state of a suspension at an instant, from its times. */
export function suspensionState(
  facts: Pick<SuspensionFacts, 'startsAt' | 'endsAt' | 'liftedAt'>,
  now: Date,
): SuspensionState {
  if (facts.liftedAt) return 'lifted'
  if (facts.endsAt && facts.endsAt <= now) return 'expired'
  return facts.startsAt > now ? 'planned' : 'active'
}

/** Whether this person may act on a case, or why not. */
const mayAct = (actor: Actor, partIds: string[]): { ok: boolean; why: string | null } => {
  if (!may(actor, 'suspension.decide')) return { ok: false, why: 'Leads decide this.' }
  return partIds.includes(actor.id) ? { ok: false, why: ENFORCEMENT_REFUSALS['took-part'] } : { ok: true, why: null }
}

/** The findings behind all rows and the names of everybody in them. */
type Told = { found: FindingRecord[]; names: Map<string, string> }

async function toRow(facts: SuspensionFacts, actor: Actor, told: Told, now: Date): Promise<SuspensionRow> {
  const { names } = told
  const state = suspensionState(facts, now)
  const ended = state === 'lifted' ? facts.liftedAt : state === 'expired' ? facts.endsAt : null
  return {
    id: facts.id,
    number: `S-${facts.number}`,
    driver: { ref: facts.ref, name: facts.name },
    caseId: facts.caseId,
    caseNumber: `C-${facts.caseNumber}`,
    reasons: facts.reasons as ReasonCode[],
    state,
    createdAt: facts.createdAt.toISOString(),
    startsAt: facts.startsAt.toISOString(),
    endsAt: facts.endsAt?.toISOString() ?? null,
    endedAt: ended?.toISOString() ?? null,
    startedBy: names.get(facts.startedById) ?? '',
    reason: await openText(facts.driverId, facts.sealedReason),
    liftedBy: facts.liftedById ? (names.get(facts.liftedById) ?? '') : null,
    liftReason: await openText(facts.driverId, facts.sealedLiftReason),
    findings: await findingsOf(facts, told),
    mayLift:
      state === 'active' || state === 'planned' ? mayAct(actor, facts.partIds) : { ok: false, why: 'It has ended.' },
  }
}

async function toAwaiting(facts: AwaitingFacts, actor: Actor, told: Told): Promise<AwaitingRow> {
  const findings = await findingsOf(facts, told)
  return {
    caseId: facts.caseId,
    caseNumber: `C-${facts.caseNumber}`,
    driver: { ref: facts.ref, name: facts.name },
    reasons: [...new Set(findings.flatMap((finding) => finding.reasons))],
    heldSince: facts.heldSince.toISOString(),
    decidedAt: facts.decidedAt.toISOString(),
    findings,
    mayDecide: mayAct(actor, facts.partIds),
  }
}

/** What each person found in the case, oldest first, with their notes. */
async function findingsOf(
  { caseId, driverId }: { caseId: string; driverId: string },
  { found, names }: Told,
): Promise<EnforcementFinding[]> {
  const ofCase = found.filter((finding) => finding.caseId === caseId)
  return await Promise.all(
    ofCase.map(async (finding) => ({
      finding: finding.finding as Finding,
      by: names.get(finding.userId) ?? '',
      at: finding.recordedAt.toISOString(),
      lane: finding.lane as Lane,
      reasons: finding.reasons as ReasonCode[],
      note: await openText(driverId, finding.sealedNote),
    })),
  )
}
