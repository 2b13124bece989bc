const URGENT_BELOW_MS = 60_000

export type ClaimReading = {
  /** "04:12"; never negative. */
  text: string
  /** Of the ring, 1 (full) to 0 (empty). */
  left: number
  /** Less than a minute is left: the text turns warn and is announced once. */
  urgent: boolean
  over: boolean
}

/**
 * What the claim's chip shows.
 * @param remainingMs until the claim ends; may be negative
 * @param fullMs the length of a whole claim, when the ring is full
 */
export function readClaim(remainingMs: number, fullMs: number): ClaimReading {
  const remaining = Math.max(0, remainingMs)
  const seconds = Math.ceil(remaining / 1000)
  const text = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
  const left = fullMs > 0 ? Math.min(1, remaining / fullMs) : 0
  return { text, left, urgent: remaining > 0 && remaining < URGENT_BELOW_MS, over: remaining <= 0 }
}
