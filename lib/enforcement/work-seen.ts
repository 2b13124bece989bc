import type { WorkSeen } from './desk-view'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Reports over less than this say too little. */
const LEAST_DAYS = 7

/**
 * Shifts and hours of work in what a platform reported of a driver: from `on_shift` or `moving` to the next `off`. A
 * shift that has not ended does not count. Null: there are no reports, or of less than seven days.
 * @param reports oldest first
 */
export function workSeen(reports: readonly { state: string; at: Date }[], now: Date): WorkSeen | null {
  const [first] = reports
  const days = first ? (now.getTime() - first.at.getTime()) / DAY_MS : 0
  if (days < LEAST_DAYS) return null
  let began: Date | null = null
  let shifts = 0
  let ms = 0
  for (const { state, at } of reports) {
    if (state !== 'off') began ??= at
    else if (began) {
      shifts++
      ms += at.getTime() - began.getTime()
      began = null
    }
  }
  return shifts > 0 ? { shifts, hours: ms / HOUR_MS, days } : null
}
