import { REASON_CODES, type ReasonCode } from '@/lib/vocabulary'

/** The reason behind a digit 1 to 9 on the bench. */
export const reasonOfDigit = (digit: number): ReasonCode | undefined => REASON_CODES[digit - 1]

/** Adds a reason, or takes it away again; in the order of the digits. */
export const toggleReason = (chosen: readonly ReasonCode[], reason: ReasonCode): ReasonCode[] =>
  REASON_CODES.filter((code) => (code === reason ? !chosen.includes(code) : chosen.includes(code)))

/** The reasons with which a plain digit confirms: those added before, and this one. */
export const withReason = (chosen: readonly ReasonCode[], reason: ReasonCode): ReasonCode[] =>
  REASON_CODES.filter((code) => code === reason || chosen.includes(code))
