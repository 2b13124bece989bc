import { expect, test } from 'vitest'
import { RETENTION_KINDS, RETENTION_LIMITS, type TermFact, termsInForce, termsWith } from './retention'

test('without a word of anybody the consent text holds: three years, everywhere', () => {
  for (const kind of RETENTION_KINDS) expect(termsInForce([], kind)).toEqual({ everywhere: 1_095, regions: [] })
  for (const { least, most } of Object.values(RETENTION_LIMITS)) expect(least).toBeLessThan(most)
})

test('the newest term of a region counts, one without days ends it, and other kinds are not touched', () => {
  const facts: TermFact[] = [
    { kind: 'selfies', region: '', days: 400 },
    { kind: 'selfies', region: 'Harbour', days: 90 },
    { kind: 'selfies', region: 'Airport', days: 60 },
    { kind: 'selfies', region: 'Harbour', days: 120 },
    { kind: 'selfies', region: 'Airport', days: null },
    { kind: 'places', region: 'Harbour', days: 14 },
  ]
  expect(termsInForce(facts, 'selfies')).toEqual({ everywhere: 400, regions: [{ region: 'Harbour', days: 120 }] })
  expect(termsInForce(facts, 'identity')).toEqual({ everywhere: 1_095, regions: [] })
  const trial = { kind: 'selfies', region: 'Airport', days: 30 } as const
  expect(termsWith(facts, trial).regions.map((one) => one.region)).toEqual(['Airport', 'Harbour'])
})
