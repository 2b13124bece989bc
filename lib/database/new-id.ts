import { randomUUID } from 'node:crypto'

/** Numbers of a millisecond; who needs more borrows from the next one. */
const PER_MS = 1_024
let last = 0

/**
 * An id for a row that is written by hand: a UUID of version 7 (RFC 9562), greater than every one it gave before, also
 * within a millisecond and where the clock is set back. Rows in the order of an instant and then of ids, such as the feed
 * of events, are so in the order in which they were written.
 */
export function newId(now = Date.now()): string {
  last = Math.max(last + 1, now * PER_MS)
  const ms = Math.floor(last / PER_MS)
    .toString(16)
    .padStart(12, '0')
  const place = (last % PER_MS).toString(16).padStart(3, '0')
  return `${ms.slice(0, 8)}-${ms.slice(8)}-7${place}-${randomUUID().slice(19)}`
}
