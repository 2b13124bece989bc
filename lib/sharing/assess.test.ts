import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIRST_POLICY } from '@/lib/policy/view'
import { SHARING_SIGNALS, type SharingSignalName, SIGNAL_KINDS } from '@/lib/vocabulary'
import { assess, opensCase, pointsOf, type SignalFact } from './assess'

const NOW = new Date('2026-11-20T12:00:00Z')

const fact = (
  signal: SharingSignalName,
  driverId: string,
  otherId = driverId,
  more: Partial<SignalFact> = {},
): SignalFact => ({
  signal,
  kind: SIGNAL_KINDS[signal],
  driverId,
  otherId,
  weight: 2,
  verificationIds: [`${signal} ${driverId} ${otherId}`],
  expiresAt: new Date(NOW.getTime() + 1),
  closedAt: null,
  found: null,
  ...more,
})
const core = (...facts: SignalFact[]) => assess(facts, NOW).core

describe('corroboration', () => {
  test('one kind never suffices, however many signals it has', () => {
    expect(
      core(fact('shared_install', 'a', 'b'), fact('overlap_on_device', 'a', 'b'), fact('device_change', 'a')),
    ).toEqual([])
  })

  test('two kinds on the same pair do', () => {
    expect(core(fact('shared_install', 'a', 'b'), fact('same_picture', 'a', 'b'))).toEqual(['a', 'b'])
  })

  test('a likeness counts only after a person has compared', () => {
    const device = fact('shared_install', 'a', 'b')
    expect(core(device, fact('shared_face', 'a', 'b'))).toEqual([])
    expect(assess([device, fact('shared_face', 'a', 'b')], NOW).waitForPerson).toBe(1)
    expect(core(device, fact('shared_face', 'a', 'b', { found: 'supports' }))).toEqual(['a', 'b'])
    expect(core(device, fact('shared_face', 'a', 'b', { found: 'refutes' }))).toEqual([])
  })

  test('a phone shared with one and a face shared with another make no case of either', () => {
    expect(core(fact('shared_install', 'a', 'b'), fact('shared_face', 'a', 'c', { found: 'supports' }))).toEqual([])
  })

  test('a face that is alike only in copied pictures is no second kind', () => {
    const picture = fact('same_picture', 'a', 'b', { verificationIds: ['v1', 'v2'] })
    const copied = fact('shared_face', 'a', 'b', { found: 'supports', verificationIds: ['v2', 'v1'] })
    expect(core(picture, copied)).toEqual([])
    expect(core(picture, { ...copied, verificationIds: ['v1', 'v3'] })).toEqual(['a', 'b'])
  })

  test('failed captures are no kind, and what has run out or was closed does not bear', () => {
    expect(core(fact('impossible_travel', 'a'), fact('capture_failures', 'a'))).toEqual([])
    const place = fact('impossible_travel', 'a')
    expect(core(place, fact('device_change', 'a'))).toEqual(['a'])
    expect(core(place, fact('device_change', 'a', 'a', { expiresAt: NOW }))).toEqual([])
    expect(core(place, fact('device_change', 'a', 'a', { closedAt: NOW }))).toEqual([])
  })
})

describe('points', () => {
  test('a phone in a family opens nothing, however often it is handed over; failed captures never alone', () => {
    expect(
      opensCase(
        pointsOf([fact('shared_install', 'a', 'b', { weight: 1 }), fact('overlap_on_device', 'a', 'b')]),
        FIRST_POLICY.sharing,
      ),
    ).toBe(false)
    expect(pointsOf([fact('capture_failures', 'a')])).toBe(0)
    expect(
      opensCase(
        pointsOf([fact('several_faces', 'a'), fact('capture_failures', 'a', 'a', { weight: 1 })]),
        FIRST_POLICY.sharing,
      ),
    ).toBe(true)
  })
})

const ACCOUNTS = ['a', 'b', 'c', 'd']
const anyFact = fc
  .record({
    signal: fc.constantFrom(...SHARING_SIGNALS),
    ends: fc.tuple(fc.constantFrom(...ACCOUNTS), fc.constantFrom(...ACCOUNTS)),
    found: fc.constantFrom('supports' as const, 'refutes' as const, null),
    closed: fc.boolean(),
  })
  .map(({ signal, ends, found, closed }) => {
    const [one, other] = ends.sort() as [string, string]
    return fact(signal, one, other, { found, closedAt: closed ? NOW : null })
  })

test('whatever the evidence: each account of the core is touched by two kinds within it, and more evidence never takes one out', () => {
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 12 }), anyFact, (facts, more) => {
      const found = assess(facts, NOW)
      for (const account of found.core) {
        const kinds = facts
          .filter((one) => !one.closedAt && one.found !== 'refutes' && [one.driverId, one.otherId].includes(account))
          .filter((one) => found.core.includes(one.driverId) && found.core.includes(one.otherId))
          .map((one) => one.kind)
        expect(new Set(kinds).size).toBeGreaterThan(1)
      }
      const grown = assess([...facts, more], NOW)
      expect(found.core.every((account) => grown.core.includes(account))).toBe(true)
    }),
  )
})
