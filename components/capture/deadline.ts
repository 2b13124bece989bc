import { clockTime, dayName, daysFrom } from './when'

export type Deadline = {
  message: 'finishToday' | 'finishTomorrow' | 'finishLater'
  values: { time: string; date: string }
}

/** Until when the check can be done, in the driver's zone. Made by the server, so that every engine says the same. */
export function deadlineOf(now: number, expiresAt: string, timeZone: string, formats: string): Deadline {
  const days = daysFrom(now, expiresAt, timeZone)
  return {
    message: days <= 0 ? 'finishToday' : days === 1 ? 'finishTomorrow' : 'finishLater',
    values: { time: clockTime(expiresAt, timeZone, formats), date: dayName(expiresAt, timeZone, formats) },
  }
}
