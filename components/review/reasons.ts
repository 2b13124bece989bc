import { REASON_CODES, type ReasonCode } from '@/lib/vocabulary'

/** The reason behind a digit 1 to 9 on the bench. */
export const reasonOfDigit = (digit: number): ReasonCode | undefined => REASON_CODES[digit - 1]
