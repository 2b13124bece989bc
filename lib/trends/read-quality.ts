import 'server-only'
import { forbidden } from '@/lib/access'
import { policyAt } from '@/lib/policy'
import { type Actor, type Finding, ok, type Result, type Role, refuse } from '@/lib/vocabulary'
import { agreement } from './quality/agreement'
import { detection } from './quality/detection'
import {
  countClaims,
  countPool,
  countSamples,
  type DecisionRow,
  findDecisions,
  findPeople,
  findSecondLooks,
  findWrongPairs,
  type PairOfFindings,
} from './quality-records'
import type { PaceHour, PersonQuality, Quality, QualityQuery } from './quality-view'
import { wilson } from './wilson'

const DAY_MS = 86_400_000
const HASTY_MS = 5_000
const WRONG_AT_MOST = 50

/**
 * How well people find: agreement, Cohen's κ, d′ and criterion on golden pairs, overturned and revised findings, pace.
 * A reviewer reads their own figures; leads, managers and auditors everybody's. Golden pairs are told as such only in
 * sums, and the reader's own wrong ones from the day after; practice counts nowhere. Refuses `forbidden`.
 */
export async function readQuality(
  actor: Actor,
  { weeks }: QualityQuery,
  now = new Date(),
): Promise<Result<Quality, 'forbidden'>> {
  const refusal = forbidden(actor, 'quality.see')
  if (refusal || actor.kind !== 'staff') return refusal ?? refuse('forbidden')
  const from = new Date(now.getTime() - weeks * 7 * DAY_MS)
  const only = actor.role === 'reviewer' ? actor.id : null
  const [decisions, looks, claims, wrong, pool, samples] = await Promise.all([
    findDecisions(from, now, only),
    findSecondLooks(from, now, only),
    countClaims(from, now, only),
    findWrongPairs(actor.id, startOfDay(now), WRONG_AT_MOST),
    actor.role === 'lead' ? countPool() : null,
    only === null ? samplesOf(from, now) : null,
  ])
  const counted = decisions.filter((row) => !row.practice)
  const ids = [...new Set([...(only ? [only] : []), ...counted.map((row) => row.userId)])]
  const people = await findPeople(ids)
  return ok({
    weeks,
    people: people
      .map((person) =>
        qualityOf({ ...person, role: person.role as Role, you: person.id === actor.id }, counted, looks, claims),
      )
      .sort((a, b) => b.decisions - a.decisions),
    pace: paceOf(counted),
    wrong: wrong.map(({ caseId, number, finding, truth, at }) => ({
      caseId,
      number: `C-${number}`,
      found: finding as Finding,
      truth: truth as Finding,
      at: at.toISOString(),
    })),
    pool,
    samples,
    readAt: now.toISOString(),
  })
}

async function samplesOf(from: Date, now: Date): Promise<Quality['samples']> {
  const [{ missed, ...counts }, { review }] = await Promise.all([countSamples(from, now), policyAt(now)])
  return { ...counts, missed: wilson(missed, counts.decided), share: review.clearSampleShare }
}

function qualityOf(
  person: PersonQuality['person'],
  decisions: readonly DecisionRow[],
  looks: readonly PairOfFindings[],
  claims: readonly { userId: string; claims: number }[],
): PersonQuality {
  const own = decisions.filter((row) => row.userId === person.id)
  const shared = looks
    .filter((look) => look.firstId === person.id || look.secondId === person.id)
    .map(({ firstId, first, second }) =>
      firstId === person.id ? { one: first, other: second } : { one: second, other: first },
    )
  const settled = own.filter((row) => isVerdict(row.finding) && isVerdict(row.disposition))
  const blind = own.filter((row) => row.blindFinding !== null)
  const telling = own.filter((row) => row.zoomed !== null)
  const timed = own.flatMap((row) => (row.tookMs === null ? [] : [row.tookMs]))
  const claimed = claims.find((row) => row.userId === person.id)?.claims ?? 0
  return {
    person,
    decisions: own.length,
    golden: goldenOf(own),
    agreed: wilson(shared.filter(({ one, other }) => one === other).length, shared.length),
    kappa: agreement(shared),
    overturned: wilson(settled.filter((row) => row.finding !== row.disposition).length, settled.length),
    revised: wilson(blind.filter((row) => row.blindFinding !== row.finding).length, blind.length),
    zoomed: wilson(telling.filter((row) => row.zoomed).length, telling.length),
    undecidedViews: wilson(Math.max(0, claimed - own.length), claimed),
    medianMs: median(timed),
    hasty: wilson(timed.filter((ms) => ms < HASTY_MS).length, timed.length),
  }
}

function goldenOf(own: readonly DecisionRow[]): PersonQuality['golden'] {
  const pairs = own.filter((row) => row.truth !== null)
  const of = (truth: string) => pairs.filter((row) => row.truth === truth && isVerdict(row.finding))
  const said = (rows: readonly DecisionRow[]) => rows.filter((row) => row.finding === 'different_people').length
  const [different, same] = [of('different_people'), of('same_person')]
  const counts = {
    different: different.length,
    hits: said(different),
    same: same.length,
    falseAlarms: said(same),
  }
  const found = detection(counts)
  return {
    ...counts,
    undecided: pairs.filter((row) => !isVerdict(row.finding)).length,
    dPrime: found?.dPrime ?? null,
    criterion: found?.criterion ?? null,
  }
}

const isVerdict = (finding: string | null): boolean => finding === 'same_person' || finding === 'different_people'

function paceOf(decisions: readonly DecisionRow[]): PaceHour[] {
  return Array.from({ length: 24 }, (_, hour) => {
    const rows = decisions.filter((row) => row.at.getUTCHours() === hour)
    return {
      hour,
      decisions: rows.length,
      medianMs: median(rows.flatMap(({ tookMs }) => (tookMs === null ? [] : [tookMs]))),
    }
  })
}

function median(values: number[]): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

const startOfDay = (now: Date): Date => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()))
