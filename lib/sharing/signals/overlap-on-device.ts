import type { SharingRule } from '@/lib/policy'
import { type Evidence, evidence } from './evidence'

/** A check on the device. `at` is when the server received it: phones' clocks differ, the server's does not. */
export type DeviceCheck = { verificationId: string; driverId: string; at: Date }
export type Shift = { driverId: string; from: Date; to: Date }

/**
 * Selfies or shifts of two accounts that overlap in time on one phone: two people who each need a phone to work
 * cannot both be at work with the same one. Rationale: one person who works two accounts takes both selfies within
 * minutes. Base rate: a household that hands a phone over at the door does the same now and then, so one or two days
 * are weak, three and more medium. Of the kind `device`: it rests on the same phone as `shared_install`.
 * @param checks on one installation, the subject's and others', of the time the signal lives
 * @param shifts of accounts on it; only those that overlap with the subject's count
 */
export function overlapOnDevice(
  subject: string,
  installId: string,
  checks: readonly DeviceCheck[],
  shifts: readonly Shift[],
  rule: SharingRule,
): Evidence[] {
  const own = checks.filter((check) => check.driverId === subject)
  const others = [...new Set(checks.map((check) => check.driverId))].filter((id) => id !== subject)
  return others.flatMap((otherId) => {
    const near = checks
      .filter((check) => check.driverId === otherId)
      .flatMap((check) => own.filter((mine) => gap(mine, check) <= rule.overlap.withinMs).map((mine) => [mine, check]))
    const days = new Set(near.map(([mine]) => mine?.at.toISOString().slice(0, 10)))
    const shift = overlapping(shifts, subject, otherId)
    const times = [...near.flat().map((check) => check.at), ...(shift ? [shift] : [])]
    if (times.length === 0) return []
    return [
      evidence([subject, otherId], {
        signal: 'overlap_on_device',
        key: installId,
        weight: days.size + (shift ? 1 : 0) >= rule.overlap.mediumFromDays ? 2 : 1,
        facts: { selfies: near.length, days: days.size, shifts: Boolean(shift) },
        verificationIds: [...new Set(near.flat().map((check) => check.verificationId))].slice(-20),
        firstAt: new Date(Math.min(...times.map(Number))),
        lastAt: new Date(Math.max(...times.map(Number))),
        lifeMs: rule.life.overlap_on_device,
      }),
    ]
  })
}

const gap = (a: DeviceCheck, b: DeviceCheck): number => Math.abs(a.at.getTime() - b.at.getTime())

/** When both are on shift first, if ever. */
function overlapping(shifts: readonly Shift[], subject: string, other: string): Date | null {
  for (const mine of shifts.filter((shift) => shift.driverId === subject)) {
    for (const theirs of shifts.filter((shift) => shift.driverId === other)) {
      const from = Math.max(mine.from.getTime(), theirs.from.getTime())
      if (from < Math.min(mine.to.getTime(), theirs.to.getTime())) return new Date(from)
    }
  }
  return null
}
