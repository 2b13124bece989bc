import type { HearingFinding } from '@/lib/appeals/view'
import type { ReasonCode } from '@/lib/vocabulary'

export type Asked = HearingFinding | 'new_selfie'

/** What has been pressed towards a finding: nothing, one that the same key confirms, or different people with reasons. */
export type Pressed = { chosen: Asked | null; reasons: ReasonCode[] }
export const NOTHING_PRESSED: Pressed = { chosen: null, reasons: [] }

export type Deed = { do: 'find'; finding: HearingFinding; reasons: ReasonCode[] } | { do: 'ask' } | null

/**
 * Two presses decide, as on the bench: the same key again records; a reason's digit records different people; another key
 * revises. Different people never without a reason.
 */
export function press(now: Pressed, key: Asked): { pressed: Pressed; deed: Deed } {
  if (now.chosen !== key) return { pressed: { chosen: key, reasons: [] }, deed: null }
  if (key === 'new_selfie') return { pressed: now, deed: { do: 'ask' } }
  if (key === 'different_people' && now.reasons.length === 0) return { pressed: now, deed: null }
  return { pressed: now, deed: { do: 'find', finding: key, reasons: now.reasons } }
}

export function pressReason(now: Pressed, reason: ReasonCode): { pressed: Pressed; deed: Deed } {
  if (now.chosen !== 'different_people') return { pressed: now, deed: null }
  const reasons = [...new Set([...now.reasons, reason])]
  return { pressed: { ...now, reasons }, deed: { do: 'find', finding: 'different_people', reasons } }
}

export const toggleReason = (now: Pressed, reason: ReasonCode): Pressed =>
  now.chosen !== 'different_people'
    ? now
    : {
        ...now,
        reasons: now.reasons.includes(reason) ? now.reasons.filter((one) => one !== reason) : [...now.reasons, reason],
      }
