import 'server-only'
import { flagOf } from './job-records'

/** Attempts at one endpoint at a time in this process, and fewer while it fails: a slow one must not hold up others. */
const AT_ONCE = 16
const AT_ONCE_WHILE_FAILING = 2

const endpoints = new Map<string, { underWay: number; failing: boolean }>()

/** Counts an attempt while it is under way, and whether it got through. */
export async function noteAttempt<T extends { taken: boolean }>(
  endpointId: string,
  attempt: () => Promise<T>,
): Promise<T> {
  const state = endpoints.get(endpointId) ?? { underWay: 0, failing: false }
  endpoints.set(endpointId, state)
  state.underWay++
  try {
    const outcome = await attempt()
    state.failing = !outcome.taken
    return outcome
  } finally {
    state.underWay--
    if (state.underWay === 0 && !state.failing) endpoints.delete(endpointId)
  }
}

/** Flags of the jobs that this process leaves to others, or for later. */
export const busyFlags = (): string[] =>
  [...endpoints].flatMap(([endpointId, { underWay, failing }]) =>
    underWay >= (failing ? AT_ONCE_WHILE_FAILING : AT_ONCE) ? [flagOf(endpointId)] : [],
  )
