import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FIRST_POLICY } from '@/lib/policy/view'
import type { Draw } from './draw'
import { instantAt, isWithin, localDay, nextWithin } from './local-time'
import { nextPlan, periodAt, wantedIn } from './periodic'

const DAY_MS = 86_400_000
const zones = fc.constantFrom('Europe/Lisbon', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC')
const instants = fc
  .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) })
  .map((ms) => new Date(Math.floor(ms / 60_000) * 60_000))
const dayOf = (text: string) => Date.parse(`${text}T00:00:00Z`) / DAY_MS

test.each([
  ['2026-03-29', 12 * 60, 'Europe/Lisbon', '2026-03-29T11:00:00.000Z'],
  ['2026-03-29', 90, 'Europe/Lisbon', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25', 90, 'Europe/Lisbon', '2026-10-25T00:30:00.000Z'],
  ['2026-11-01', 90, 'America/New_York', '2026-11-01T05:30:00.000Z'],
  ['2026-07-01', 8 * 60, 'Asia/Kolkata', '2026-07-01T02:30:00.000Z'],
])('%s, minute %i in %s is %s, whatever the clock does that day', (day, minutes, zone, expected) => {
  expect(instantAt(dayOf(day), minutes, zone).toISOString()).toBe(expected)
})

test('the clock on the wall says what was asked for, wherever that time exists', () => {
  fc.assert(
    fc.property(instants, zones, (at, zone) => {
      const { day, minutes } = localDay(at, zone)
      const again = localDay(instantAt(day, minutes, zone), zone)
      expect(again).toEqual({ day, minutes })
    }),
  )
})

test('the next time within the hours is within them, and no later than a day and an hour', () => {
  const hours = fc.tuple(fc.integer({ min: 5, max: 20 }), fc.integer({ min: 1, max: 4 }))
  fc.assert(
    fc.property(instants, zones, hours, (at, zone, [from, length]) => {
      const asked = { from, until: from + length }
      const next = nextWithin(at, asked, zone)
      expect(next >= at && next.getTime() - at.getTime() <= 25 * 3_600_000 + 60_000).toBe(true)
      expect(isWithin(next, asked, zone)).toBe(true)
    }),
  )
})

const draws: Draw = (what) => [...what].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9973, 7) / 9973

test('each driver is asked once in each period, on a drawn day and within the hours of their own day', () => {
  const rules = fc.record({
    everyDays: fc.integer({ min: 1, max: 60 }),
    jitter: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.uuid(), zones, instants, rules, (driverId, timeZone, at, { everyDays, jitter }) => {
      const jitterDays = Math.max(1, Math.ceil(everyDays * jitter))
      const rule = { periodic: { on: true, everyDays, jitterDays }, hours: { from: 8, until: 20 } }
      const who = { driverId, timeZone }
      const plan = nextPlan(at, who, rule, draws)
      expect(plan).toEqual(nextPlan(at, who, rule, draws))
      expect(plan.wantedAt > at && plan.wantedAt.getTime() - at.getTime() <= (2 * everyDays + 1) * DAY_MS).toBe(true)
      expect(periodAt(plan.wantedAt, who, rule, draws)).toBe(plan.period)
      expect(isWithin(plan.wantedAt, rule.hours, timeZone)).toBe(true)
      expect(wantedIn(plan.period + 1, who, rule, draws) > plan.wantedAt).toBe(true)
    }),
  )
})

test('the day and hour differ between drivers and periods', () => {
  const rule = { periodic: { on: true, everyDays: 30, jitterDays: 30 }, hours: FIRST_POLICY.challenges.hours }
  const at = new Date('2026-05-04T10:00:00Z')
  const of = (driverId: string) => nextPlan(at, { driverId, timeZone: 'UTC' }, rule, draws).wantedAt.getTime()
  expect(new Set(Array.from({ length: 200 }, (_, i) => of(`driver ${i}`))).size).toBeGreaterThan(190)
})
