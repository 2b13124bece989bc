import { describe, expect, it } from 'vitest'
import { formatTag } from '@/lib/vocabulary'
import { deadlineOf } from './deadline'
import { clockTime, dayName, daysFrom } from './when'

const chicago = 'America/Chicago'
const now = Date.parse('2026-11-23T15:41:00Z')

describe("times in the driver's zone", () => {
  it('reads the clock in 24 hours and names UTC where no better zone is known', () => {
    expect(clockTime('2026-11-23T15:41:00Z', chicago, 'en-GB')).toBe('09:41')
    expect(clockTime('2026-11-24T06:00:00Z', chicago, 'es')).toBe('00:00')
    expect(clockTime('2026-11-23T15:41:00Z', 'UTC', 'fr')).toBe('15:41 UTC')
    expect(clockTime('2026-11-23T15:41:00Z', chicago, formatTag('ar', 'ar-EG'))).toBe('٠٩:٤١')
    expect(clockTime('2026-11-23T15:41:00Z', chicago, formatTag('ar', 'ar'))).toBe('09:41')
  })

  it('names the day in the language of the page', () => {
    expect(dayName('2026-11-28T23:05:00Z', chicago, 'en-GB')).toBe('Saturday 28 November')
    expect(dayName('2026-11-28T23:05:00Z', chicago, 'es')).toBe('sábado 28 de noviembre')
    expect(dayName('2026-11-28T23:05:00Z', chicago, 'fr')).toBe('samedi 28 novembre')
    expect(dayName('2026-05-01T12:00:00Z', chicago, 'fr')).toBe('vendredi 1er mai')
    expect(dayName('2026-11-28T23:05:00Z', chicago, formatTag('ar', 'ar'))).toBe('السبت 28 نوفمبر')
    expect(dayName('2026-11-28T23:05:00Z', chicago, formatTag('ar', 'ar-EG'))).toBe('السبت ٢٨ نوفمبر')
  })

  it('counts days by the calendar of the zone, also where the clock changes', () => {
    expect(daysFrom(now, '2026-11-24T05:59:00Z', chicago)).toBe(0)
    expect(daysFrom(now, '2026-11-24T06:00:00Z', chicago)).toBe(1)
    expect(daysFrom(Date.parse('2026-10-31T12:00:00Z'), '2026-11-02T12:00:00Z', chicago)).toBe(2)
  })

  it('says today, tomorrow or the day', () => {
    expect(deadlineOf(now, '2026-11-23T18:30:00Z', chicago, 'en-GB')).toMatchObject({
      message: 'finishToday',
      values: { time: '12:30' },
    })
    expect(deadlineOf(now, '2026-11-24T18:30:00Z', chicago, 'en-GB').message).toBe('finishTomorrow')
    expect(deadlineOf(now, '2026-11-28T18:30:00Z', chicago, 'es')).toMatchObject({
      message: 'finishLater',
      values: { date: 'sábado 28 de noviembre' },
    })
  })
})
