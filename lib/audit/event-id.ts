import { randomUUID } from 'node:crypto'

/** Numbers of a millisecond; who needs more borrows from the next one. */
const PER_MS = 1_024
let last = 0

/**
 * The id of a new event: a UUID of version 7 (RFC 9562), greater than every one this process gave before, also within a
 * millisecond and where the clock is set back. The feed is in the order of time and then of ids, so events of one
 * instant come as they were written.
 */
export function newEventId(now = Date.now()): string {
  last = Math.max(last + 1, now * PER_MS)
  const ms = Math.floor(last / PER_MS)
    .toString(16)
    .padStart(12, '0')
  const place = (last % PER_MS).toString(16).padStart(3, '0')
  return `${ms.slice(0, 8)}-${ms.slice(8)}-7${place}-${randomUUID().slice(19)}`
}
