import { FACES_OF } from '../view'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** What the rules of sharing go by. Figures behind them: docs/signals.md. */
export const SHARING = {
  /** How long evidence counts after it was last found, ms. */
  life: {
    shared_install: 90 * DAY_MS,
    shared_face: 180 * DAY_MS,
    same_picture: 180 * DAY_MS,
    several_faces: 90 * DAY_MS,
    impossible_travel: 60 * DAY_MS,
    overlap_on_device: 60 * DAY_MS,
    device_change: 30 * DAY_MS,
    capture_failures: 7 * DAY_MS,
  },
  device: {
    /** More accounts than this on one installation id: an emulator's default or a shop's test phone, worthless. */
    accountsAtMost: 24,
    /** From so many accounts on, more than households have. */
    mediumFrom: 4,
    strongFrom: 6,
  },
  overlap: { withinMs: 15 * MINUTE_MS, mediumFromDays: 3 },
  travel: {
    /** Less than this is a place badly measured, km. */
    atLeastKm: 10,
    /** By road, km/h; beyond `flightFromKm` as a plane flies. */
    roadKmh: 180,
    flightKmh: 950,
    flightFromKm: 250,
    /** The least time between two selfies that is taken, whatever the clocks say. */
    leastMs: MINUTE_MS,
  },
  deviceChange: { settledAfterChecks: 3 },
  captureFailures: { atLeast: 3, withinMs: HOUR_MS },
  picture: {
    /** Bits of 512 that a re-encoded, cropped, resized copy changes at most. */
    differingAtMost: 84,
    keptMs: 180 * DAY_MS,
    /** Rows that one lookup reads at most. */
    candidatesAtMost: 2_000,
  },
  faces: {
    /** Mean likeness below which two groups of selfies are two faces (docs/matcher.md: between hold and clear of `single`). */
    cut: 0.92,
    /** A face seen once must be less like the first than this: one bad photo is no second face. */
    onceBelow: 0.9,
    /** The newest selfies of an account that are grouped; older ones are not read. */
    selfiesAtMost: FACES_OF,
  },
  sharedFace: { strongFrom: 0.98 },
  /** Of a cluster's kinds together: from here on it is a case. */
  openFrom: 3,
  accountsAtMost: 500,
} as const
