import 'server-only'
import { z } from 'zod'
import { RETENTION_KINDS, type RetentionKind, type TermFact, type Terms, termsInForce } from '@/lib/policy'
import { countDue, type DueCounts } from './due-records'
import { findRunCounts, findTerms, keepRunCounts, type TermRecord } from './term-records'

/** From so many on, counting takes longer than a page may: the counts are the worker's, of its last run. */
const MANY = 20_000

const counted = z.object({
  kept: z.int(),
  now: z.int(),
  week: z.int(),
  month: z.int(),
  next: z.iso.datetime().nullable(),
  at: z.iso.datetime(),
})
const keptCounts = z.partialRecord(z.enum(RETENTION_KINDS), counted)

/** `at`: the instant of the counts; null: they are of now. */
export type Counted = DueCounts & { at: Date | null }

/** Counts these kinds and keeps that with the worker's last run: after each run, and where a term was set. */
export async function keepCounts(kinds: readonly RetentionKind[], now: Date): Promise<void> {
  const facts = await findTerms()
  const counts: Record<string, Counted> = {}
  for (const kind of kinds) counts[kind] = { ...(await countDue(kind, termsInForce(facts, kind), now)), at: now }
  await keepRunCounts(counts)
}

/**
 * How much there is of each kind and how much of it ends when. Counted now, or where there is much as of the worker's last
 * run (an hour old at most), and never by another term than the one in force.
 */
export async function readCounts(terms: readonly (TermRecord & TermFact)[], now: Date): Promise<Counted[]> {
  const kept = await lastCounts()
  return await Promise.all(
    RETENTION_KINDS.map(async (kind) => {
      const last = kept[kind]
      const setAt = terms.filter((term) => term.kind === kind).at(-1)?.setAt
      if (last && last.kept >= MANY && (!setAt || setAt <= new Date(last.at)))
        return { ...last, next: last.next === null ? null : new Date(last.next), at: new Date(last.at) }
      return { ...(await countDue(kind, termsInForce(terms, kind), now)), at: null }
    }),
  )
}

/** How much there is of a kind, whatever its term: counted now, or where there is much as of the worker's last run. */
export async function countKept(
  kind: RetentionKind,
  terms: Terms,
  now: Date,
): Promise<{ kept: number; at: Date | null }> {
  const last = (await lastCounts())[kind]
  if (last && last.kept >= MANY) return { kept: last.kept, at: new Date(last.at) }
  return { kept: (await countDue(kind, terms, now)).kept, at: null }
}

async function lastCounts(): Promise<z.infer<typeof keptCounts>> {
  const kept = keptCounts.safeParse(await findRunCounts())
  return kept.success ? kept.data : {}
}
