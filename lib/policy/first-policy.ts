import type { Policy } from './policy'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/**
 * Version 1, with which every installation begins; it also fills in what an older version does not say. Thresholds of the embedded matcher: docs/matcher.md, "Scales and default bands"
 * (single 0.90 / 0.96; template of two or more references 0.92 / 0.964, measured with three; normalised 2.64 / 4.36).
 * Across accounts: stricter than what was measured one to one (0.964: one in 100,000 strangers), as a search of
 * 100,000 drivers would name one stranger each time at that.
 */
export const FIRST_POLICY: Policy = {
  version: 1,
  thresholds: {
    single: { hold: 0.9, clear: 0.96 },
    template: { hold: 0.92, clear: 0.964 },
    normalised: { hold: 2.64, clear: 4.36 },
  },
  cohort: { membersAtLeast: 600, membersAtMost: 3_000 },
  grownTemplate: { selfiesAtMost: 10, decidesWith: null },
  acrossAccounts: { search: true, offInRegions: [], threshold: 0.97, atMost: 10 },
  supplied: [],
  capture: { retakesAtMost: 10, offerOtherPathAfter: 3, challengeLifeMs: 24 * HOUR_MS },
  hold: { escalateMs: DAY_MS, endMs: 2 * DAY_MS },
  checkByPersonGraceMs: 7 * DAY_MS,
  snooze: { atMostMs: DAY_MS, blockedAtMostMs: 15 * 60_000 },
  review: {
    blindFirst: true,
    undoAtMostMs: 60_000,
    undoBlockedMs: 10_000,
    goldenShare: 0.05,
    clearSampleShare: 0,
    secondLookShare: 0.03,
    secondLookAfterOverturn: true,
    lowQuality: { eyeSpan: 60, laplacianVariance: 30 },
  },
  enforcement: {
    ladder: {
      first: { days: 7, reviewAfterDays: 14 },
      repeated: { days: 30, reviewAfterDays: 14 },
      severe: { days: null, reviewAfterDays: 14 },
    },
    strikesCountForDays: 365,
    approveWithinMs: 2 * DAY_MS,
    noticeDaysByRegion: {},
    appealWithinDays: 14,
  },
  appeals: { decideWithinMs: 3 * DAY_MS, warnBeforeMs: DAY_MS },
  firstDecisionTargetMs: 15 * 60_000,
  challenges: {
    periodic: { on: false, everyDays: 30, jitterDays: 10 },
    beforeShift: { on: false, aheadMs: HOUR_MS, everyDays: 14 },
    byRisk: { onSuspicion: false, onNewPhone: false, everyDays: 7 },
    hours: { from: 8, until: 20 },
    atMostPerWeek: 3,
    movingGraceMs: HOUR_MS / 2,
    movingReportMs: 2 * HOUR_MS,
    remindBeforeMs: 2 * HOUR_MS,
    afterDeclaredChange: 'keep',
  },
  sharing: {
    weightAtMost: {
      shared_install: 'strong',
      overlap_on_device: 'strong',
      device_change: 'strong',
      shared_face: 'strong',
      several_faces: 'strong',
      same_picture: 'strong',
      impossible_travel: 'strong',
      capture_failures: 'strong',
    },
    life: {
      shared_install: 90 * DAY_MS,
      overlap_on_device: 60 * DAY_MS,
      device_change: 30 * DAY_MS,
      shared_face: 180 * DAY_MS,
      several_faces: 90 * DAY_MS,
      same_picture: 180 * DAY_MS,
      impossible_travel: 60 * DAY_MS,
      capture_failures: 7 * DAY_MS,
    },
    device: { mediumFrom: 4, strongFrom: 6, accountsAtMost: 24 },
    overlap: { withinMs: 15 * 60_000, mediumFromDays: 3 },
    travel: { atLeastKm: 10, roadKmh: 180, flightKmh: 950, flightFromKm: 250 },
    deviceChange: { settledAfterChecks: 3 },
    captureFailures: { atLeast: 3, withinMs: HOUR_MS },
    faces: { cut: 0.92, onceBelow: 0.9 },
    sharedFace: { strongFrom: 0.98 },
    openFrom: 3,
  },
}
