import 'server-only'
import { type Draw, drawByKey } from './draw'
import { askDue, DUE_AT_ONCE, PLANNED_AT_ONCE, planPeriodic } from './plan-periodic'

/** Of a minute, for planning and for asking each. */
const RUN_MS = 20_000

/**
 * What the clock does each minute: plans for whoever has none and asks whose day has come, batch after batch until one
 * is not full, each for `forMs` at most (ms), so that a run is over before the next one begins.
 * @returns how many plans were made or changed, and how many drivers asked
 */
export async function runPeriodic(
  now = new Date(),
  draw: Draw = drawByKey,
  forMs = RUN_MS,
): Promise<{ planned: number; asked: number }> {
  const planned = await inBatches(() => planPeriodic(now, draw), PLANNED_AT_ONCE, forMs)
  let asked = 0
  const askBatch = async () => {
    const due = await askDue(now, draw)
    asked += due.asked
    return due.looked
  }
  await inBatches(askBatch, DUE_AT_ONCE, forMs)
  return { planned, asked }
}

async function inBatches(next: () => Promise<number>, full: number, forMs: number): Promise<number> {
  const end = performance.now() + forMs
  let done = 0
  for (let last = full; last >= full && performance.now() < end; done += last) last = await next()
  return done
}
