import 'server-only'
import { forbidden } from '@/lib/access'
import { policyAt } from '@/lib/policy'
import { type Actor, type Finding, ok, type Result, type Role, refuse } from '@/lib/vocabulary'
import type { DecisionSums } from './decision-facts'
import { agreement, type Both, casesIn } from './quality/agreement'
import { detection } from './quality/detection'
import {
  countClaims,
  countPool,
  countSamples,
  countSecondLooks,
  findPeople,
  findWrongPairs,
  type SecondLooks,
} from './quality-records'
import type { PersonQuality, Quality, QualityQuery } from './quality-view'
import { sumDecisions } from './sum-decisions'
import { wilson } from './wilson'

const DAY_MS = 86_400_000
const HASTY_MS = 5_000
const WRONG_AT_MOST = 50
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

/** What somebody who decided nothing has. */
const NONE: DecisionSums = {
  decisions: 0,
  different: 0,
  hits: 0,
  same: 0,
  falseAlarms: 0,
  undecided: 0,
  settled: 0,
  overturned: 0,
  blind: 0,
  revised: 0,
  telling: 0,
  zoomed: 0,
  timed: 0,
  hasty: 0,
  medianMs: null,
}

/**
 * How well people find: agreement, Cohen's κ, d′ and criterion on golden pairs, overturned and revised findings, pace.
 * A reviewer reads their own figures; leads, managers and auditors everybody's. Golden pairs are told as such only in
 * sums, and the reader's own wrong ones, from the day after: no figure that tells them from other cases counts what was
 * decided today. Practice counts nowhere. Refuses `forbidden`.
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
  const [sums, ofToday, looks, claims, wrong, pool, samples] = await Promise.all([
    sumDecisions(from, now, only, HASTY_MS),
    sumDecisions(startOfDay(now), now, only, HASTY_MS),
    countSecondLooks(from, now, only),
    countClaims(from, now, only),
    findWrongPairs(actor.id, startOfDay(now), WRONG_AT_MOST),
    actor.role === 'lead' ? countPool() : null,
    only === null ? samplesOf(from, now) : null,
  ])
  const todayOf = new Map(ofToday.flatMap((row) => (row.userId ? [[row.userId, row]] : [])))
  const byPerson = new Map(
    sums.flatMap((row) => (row.userId ? [[row.userId, told(row, todayOf.get(row.userId) ?? NONE)]] : [])),
  )
  const byHour = new Map(sums.flatMap((row) => (row.userId ? [] : [[row.hour, row]])))
  const people = await findPeople([...new Set([...(only ? [only] : []), ...byPerson.keys()])])
  return ok({
    weeks,
    people: people
      .map((person) =>
        qualityOf(
          { ...person, role: person.role as Role, you: person.id === actor.id },
          byPerson.get(person.id) ?? NONE,
          looks,
          claims,
        ),
      )
      .sort((a, b) => b.decisions - a.decisions),
    pace: HOURS.map((hour) => {
      const { decisions, medianMs } = byHour.get(hour) ?? NONE
      return { hour, decisions, medianMs }
    }),
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

/** The sums of a period without what would tell of today's decisions which were golden, or are in closed cases. */
const told = (all: DecisionSums, today: DecisionSums): DecisionSums => ({
  ...all,
  different: all.different - today.different,
  hits: all.hits - today.hits,
  same: all.same - today.same,
  falseAlarms: all.falseAlarms - today.falseAlarms,
  undecided: all.undecided - today.undecided,
  settled: all.settled - today.settled,
  overturned: all.overturned - today.overturned,
})

async function samplesOf(from: Date, now: Date): Promise<Quality['samples']> {
  const [{ missed, ...counts }, { review }] = await Promise.all([countSamples(from, now), policyAt(now)])
  return { ...counts, missed: wilson(missed, counts.decided), share: review.clearSampleShare }
}

function qualityOf(
  person: PersonQuality['person'],
  own: DecisionSums,
  looks: readonly SecondLooks[],
  claims: readonly { userId: string; claims: number }[],
): PersonQuality {
  const shared = looks
    .filter((look) => look.firstId === person.id || look.secondId === person.id)
    .map(({ firstId, first, second, cases }) =>
      firstId === person.id ? { one: first, other: second, cases } : { one: second, other: first, cases },
    )
  const claimed = claims.find((row) => row.userId === person.id)?.claims ?? 0
  return {
    person,
    decisions: own.decisions,
    golden: goldenOf(own),
    agreed: wilson(casesIn(shared.filter(({ one, other }) => one === other)), casesIn(shared)),
    kappa: agreement(inOneTable(shared)),
    overturned: wilson(own.overturned, own.settled),
    revised: wilson(own.revised, own.blind),
    zoomed: wilson(own.zoomed, own.telling),
    undecidedViews: wilson(Math.max(0, claimed - own.decisions), claimed),
    medianMs: own.medianMs,
    hasty: wilson(own.hasty, own.timed),
  }
}

/** The same findings with everybody else in one cell. */
function inOneTable(shared: readonly Both[]): Both[] {
  const cells = new Map<string, Both>()
  for (const { one, other, cases } of shared) {
    const cell = `${one} ${other}`
    cells.set(cell, { one, other, cases: cases + (cells.get(cell)?.cases ?? 0) })
  }
  return [...cells.values()]
}

function goldenOf({ different, hits, same, falseAlarms, undecided }: DecisionSums): PersonQuality['golden'] {
  const found = detection({ different, hits, same, falseAlarms })
  return {
    different,
    hits,
    same,
    falseAlarms,
    undecided,
    dPrime: found?.dPrime ?? null,
    criterion: found?.criterion ?? null,
  }
}

const startOfDay = (now: Date): Date => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()))
