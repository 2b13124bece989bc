let aheadMs: number | null = null

/** Takes what the server's clock said (RFC 3339) as the answer arrived; claims end by that clock, not by the reader's. */
export function learnServerTime(said: string, arrivedAt = Date.now()): void {
  aheadMs = Date.parse(said) - arrivedAt
}

/** As `learnServerTime`, but only while nothing is known: what a page says may be old when it comes from the history. */
export function learnServerTimeOnce(said: string): void {
  if (aheadMs === null) learnServerTime(said)
}

/** The server's clock now, in milliseconds. */
export const serverNow = (now = Date.now()): number => now + (aheadMs ?? 0)
