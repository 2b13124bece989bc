import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { type Tx, transaction } from '@/lib/database'
import { ok, type Result, refuse } from '@/lib/vocabulary'
import {
  findFirstFact,
  findReach,
  isPast,
  lockCounts,
  replaceDays,
  replaceHours,
  type Span,
  setFence,
  setThrough,
  takeMarks,
} from './fold-records'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const BATCH_MS = 7 * DAY_MS
const MARKED_AT_MOST = 500
/** How often the end of transactions under way is looked for, and how long between. */
const LOOKS = 10
const BETWEEN_MS = 20

/**
 * Keeps the counts of `/trends` and the sums of `/quality` for hours and days that are over: of those nobody kept yet, a
 * week at a time, and of those that are marked since something in them changed. Each batch is a transaction of its own:
 * killed halfway, its marks are there still and its hours are read from the rows.
 *
 * Right at every instant: a change of an ended hour is marked by the transaction that makes it (triggers of the
 * migrations `kept_trends` and `kept_decisions`); a change of the running hour marks nothing. So marks are taken, and an
 * hour is kept, from five minutes after its end, only with a count that sees whatever any transaction wrote before: those
 * under way are waited for, and where one is not over soon, the next run tries again. Locks out other workers, nobody
 * else.
 * @param until hours that end later are left; for tests, which can not wait for the clock
 * @returns `later`: something is left to keep, since another worker is at it or a transaction is not over
 */
export async function foldTrends(signal?: AbortSignal, until?: Date): Promise<'kept' | 'later'> {
  for (;;) {
    const done = await transaction((tx) => foldBatch(tx, until))
    if (!done.ok) return 'later'
    if (done.value === 'kept') return 'kept'
    if (signal?.aborted) return 'later'
  }
}

async function foldBatch(tx: Tx, asked?: Date): Promise<Result<'kept' | 'more', 'busy'>> {
  const seen = await findReach(tx)
  const until = asked ?? seen.until
  if (seen.through && seen.through >= until && !seen.marked) return ok('kept')
  if (!(await lockCounts(tx))) return refuse('busy')
  const { through } = await findReach(tx)
  if (!through) return await begin(tx, until)
  const to = through < until ? await endOfBatch(tx, through, until) : null
  const marked = await takeMarks(tx, to ?? through, MARKED_AT_MOST)
  if (!to && marked.length === 0) return ok('kept')
  if (!(await areOver(tx))) return refuse('busy')
  const span: Span | null = to && { from: through, to }
  const hours = marked.filter((hour) => hour < through)
  await replaceHours(tx, hours, span)
  await replaceDays(tx, daysOf(hours, span, to ?? through))
  if (to) await setThrough(tx, to)
  return ok(marked.length === MARKED_AT_MOST || (to && to < until) ? 'more' : 'kept')
}

/** Nothing happened before the first fact: nothing is to be counted there. */
async function begin(tx: Tx, until: Date): Promise<Result<'more', 'busy'>> {
  if (!(await areOver(tx))) return refuse('busy')
  const first = await findFirstFact(tx, null)
  await setThrough(tx, first && first < until ? hourOf(first) : until)
  return ok('more')
}

/** Waits a moment for the transactions that wrote before now. @returns whether all of them are over */
async function areOver(tx: Tx): Promise<boolean> {
  const fence = await setFence(tx)
  for (let look = 0; look < LOOKS; look++) {
    if (await isPast(tx, fence)) return true
    await pause(BETWEEN_MS)
  }
  return false
}

/** A week after the next hour in which anything happened; the empty ones before it are kept with it. */
async function endOfBatch(tx: Tx, through: Date, until: Date): Promise<Date> {
  const next = await findFirstFact(tx, through)
  if (!next || next >= until) return until
  return new Date(Math.min(hourOf(next).getTime() + BATCH_MS, until.getTime()))
}

/** The days that are wholly kept now, of which an hour was counted anew. */
function daysOf(hours: readonly Date[], span: Span | null, kept: Date): Date[] {
  const days = new Set(hours.map(dayOf))
  if (span) for (let day = dayOf(span.from); day < span.to.getTime(); day += DAY_MS) days.add(day)
  return [...days].filter((day) => day + DAY_MS <= kept.getTime()).map((day) => new Date(day))
}

const hourOf = (at: Date): Date => new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS)
const dayOf = (at: Date): number => Math.floor(at.getTime() / DAY_MS) * DAY_MS
