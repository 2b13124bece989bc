import { expect, test } from 'vitest'
import { noticeDaysIn, suspensionTerms } from './enforcement'
import { FIRST_POLICY } from './first-policy'

const rule = { ...FIRST_POLICY.enforcement, noticeDaysByRegion: { Lowlands: 14 } }

test('only a region that the policy names has a notice period, whatever a platform calls its regions', () => {
  expect(noticeDaysIn('Lowlands', rule)).toBe(14)
  const at = new Date('2026-02-03T10:00:00Z')
  for (const region of [null, '', 'Harbour', 'constructor', 'toString', '__proto__'])
    expect([region, suspensionTerms({ step: 'first', days: 7, region }, at, rule).startsAt]).toEqual([region, at])
})
