import type { Scale } from '@/lib/vocabulary'
import type { Thresholds } from './bands'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

export type SuppliedRule = Thresholds & { provider: string; model: string }

export type Policy = {
  version: number
  /** Per scale of the embedded matcher, and per provider and model for supplied scores. */
  thresholds: Record<Exclude<Scale, 'supplied'>, Thresholds>
  supplied: readonly SuppliedRule[]
  capture: { retakesAtMost: number; offerOtherPathAfter: number; challengeLifeMs: number }
  /** A hold without a second finding: leads are told after `escalateMs`, it ends by itself after `endMs`. */
  hold: { escalateMs: number; endMs: number }
  /** A driver who declined or withdrew may work this long until a person has checked a document. */
  checkByPersonGraceMs: number
  claim: { leaseMs: number }
  /** Livelihood target: a driver on hold has a first decision within this time (mission, service levels). */
  firstDecisionTargetMs: number
}

/**
 * The policy in force. Thresholds of the embedded matcher: docs/matcher.md, "Scales and default bands"
 * (single 0.90 / 0.96; template of two or more references 0.92 / 0.964, measured with three).
 */
export const POLICY: Policy = {
  version: 1,
  thresholds: { single: { hold: 0.9, clear: 0.96 }, template: { hold: 0.92, clear: 0.964 } },
  supplied: [],
  capture: { retakesAtMost: 10, offerOtherPathAfter: 3, challengeLifeMs: 24 * HOUR_MS },
  hold: { escalateMs: DAY_MS, endMs: 2 * DAY_MS },
  checkByPersonGraceMs: 7 * DAY_MS,
  claim: { leaseMs: 5 * 60_000 },
  firstDecisionTargetMs: 15 * 60_000,
}
