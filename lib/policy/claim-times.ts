/** How the bench gives out cases. Not policy: it says nothing of drivers, and claims in force rest on it. */
type ClaimTimes = {
  leaseMs: number
  /** How long one case is kept ready ahead. */
  aheadMs: number
  /** After this time on the current case the one kept ahead may be taken by somebody who is free. */
  aheadYieldMs: number
  /** A claim whose bench was closed ends after this time, unless the bench is opened again. */
  leftMs: number
  /** A case assigned to somebody is passed by for everybody else this long. */
  assignedMs: number
}

export const CLAIM: ClaimTimes = {
  leaseMs: 5 * 60_000,
  aheadMs: 90_000,
  aheadYieldMs: 60_000,
  leftMs: 20_000,
  assignedMs: 30 * 60_000,
}
