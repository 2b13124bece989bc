import { FACES_OF } from '../view'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** What stays the same whatever the policy says (`SharingRule`): measures of the method, and how much is read at once. */
export const SHARING = {
  /** The least time between two selfies that is taken, whatever the clocks say. */
  travel: { leastMs: MINUTE_MS },
  picture: {
    /** Bits of 512 that a re-encoded, cropped, resized copy changes at most (docs/signals.md). */
    differingAtMost: 84,
    keptMs: 180 * DAY_MS,
    /** Rows that one lookup reads at most. */
    candidatesAtMost: 2_000,
  },
  /** The newest selfies of an account that are grouped; older ones are not read. */
  faces: { selfiesAtMost: FACES_OF },
  /** Accounts of one case. */
  accountsAtMost: 500,
} as const
