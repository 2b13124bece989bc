import { describe, expect, test } from 'vitest'
import { FIRST_POLICY } from '@/lib/policy/view'
import {
  captureFailures,
  clusterFaces,
  deviceChange,
  impossibleTravel,
  overlapOnDevice,
  type PlacedCheck,
  severalFaces,
  sharedFace,
  sharedInstall,
  weighed,
} from '.'

const rule = FIRST_POLICY.sharing
const T0 = new Date('2026-11-02T09:00:00Z')
const later = (minutes: number): Date => new Date(T0.getTime() + minutes * 60_000)
const use = (driverId: string) => ({ driverId, checks: 3, firstAt: T0, lastAt: later(60) })
const uses = (count: number) => Array.from({ length: count }, (_, i) => use(String.fromCharCode(97 + i)))

describe('shared install', () => {
  test('two or three accounts are weak, four medium, six strong', () => {
    const weight = (count: number) => sharedInstall('a', 'phone', uses(count), rule)[0]?.weight
    expect([2, 3, 4, 5, 6, 24].map(weight)).toEqual([1, 1, 2, 2, 3, 3])
  })

  test('gives one piece of evidence per pair, in the order of their ids, that ends 90 days after it was last seen', () => {
    const found = sharedInstall('b', 'phone', uses(3), rule)
    expect(found.map(({ driverId, otherId }) => [driverId, otherId])).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ])
    expect(found[0]?.expiresAt).toEqual(new Date(later(60).getTime() + rule.life.shared_install))
  })

  test('an id that more than 24 accounts share, or a known default, says nothing', () => {
    expect(sharedInstall('a', 'phone', uses(25), rule)).toEqual([])
    for (const id of ['00000000-0000-0000-0000-000000000000', 'unknown', '9774d56d682e549c', '']) {
      expect(sharedInstall('a', id, uses(2), rule)).toEqual([])
    }
  })
})

describe('overlap on one device', () => {
  const check = (driverId: string, minutes: number) => ({
    verificationId: `${driverId}${minutes}`,
    driverId,
    at: later(minutes),
  })
  const day = 24 * 60

  test('selfies of two accounts within 15 minutes; on three days medium', () => {
    expect(overlapOnDevice('a', 'x', [check('a', 0), check('b', 15)], [], rule)[0]).toMatchObject({
      weight: 1,
      facts: { days: 1 },
    })
    expect(overlapOnDevice('a', 'x', [check('a', 0), check('b', 16)], [], rule)).toEqual([])
    const days = [0, 1, 2].flatMap((d) => [check('a', d * day), check('b', d * day + 9)])
    expect(overlapOnDevice('a', 'x', days, [], rule)[0]).toMatchObject({ weight: 2, facts: { days: 3 } })
  })

  test('shifts that overlap count, shifts one after the other do not', () => {
    const shift = (driverId: string, from: number, to: number) => ({ driverId, from: later(from), to: later(to) })
    const checks = [check('a', 0), check('b', 300)]
    expect(overlapOnDevice('a', 'x', checks, [shift('a', 0, 200), shift('b', 199, 400)], rule)[0]).toMatchObject({
      facts: { shifts: true },
    })
    expect(overlapOnDevice('a', 'x', checks, [shift('a', 0, 200), shift('b', 200, 400)], rule)).toEqual([])
  })
})

describe('impossible travel', () => {
  const at = (minutes: number, latitude: number, more: Partial<PlacedCheck> = {}): PlacedCheck => ({
    verificationId: `v${minutes}`,
    capturedAt: later(minutes),
    receivedAt: later(minutes),
    latitude,
    longitude: -9.1,
    accuracyMetres: 20,
    ...more,
  })

  test('24 km in 6 minutes, but not in 10', () => {
    expect(impossibleTravel('a', at(0, 38.7), at(6, 38.916), rule)[0]).toMatchObject({
      weight: 2,
      facts: { kilometres: 24, minutes: 6 },
    })
    expect(impossibleTravel('a', at(0, 38.7), at(10, 38.916), rule)).toEqual([])
  })

  test('a phone whose clock is hours wrong makes nobody fly: the longer gap counts', () => {
    const skewed = at(180, 38.916, { capturedAt: later(2) })
    expect(impossibleTravel('a', at(0, 38.7), skewed, rule)).toEqual([])
    const both = at(6, 38.916, { capturedAt: later(-240) })
    expect(impossibleTravel('a', at(0, 38.7), both, rule)).toEqual([])
  })

  test('a place known to 15 km only is no place', () => {
    expect(impossibleTravel('a', at(0, 38.7), at(1, 38.9, { accuracyMetres: 15_000 }), rule)).toEqual([])
  })

  test('a flight is possible', () => {
    expect(impossibleTravel('a', at(0, 38.7), at(70, 45.5), rule)).toEqual([])
    expect(impossibleTravel('a', at(0, 38.7), at(30, 45.5), rule)).toHaveLength(1)
  })
})

describe('device change with a borderline score', () => {
  const check = (installId: string | null, band: 'clear' | 'refer' | 'hold', minutes = 0) => ({
    verificationId: 'v',
    at: later(minutes),
    installId,
    band,
  })
  const settled = [check('one', 'clear'), check('one', 'clear'), check('one', 'clear')]

  test('weak when referred, medium when held, nothing when cleared or known', () => {
    expect(deviceChange('a', settled, check('two', 'refer'), rule)[0]).toMatchObject({ weight: 1 })
    expect(deviceChange('a', settled, check('two', 'hold'), rule)[0]).toMatchObject({ weight: 2 })
    expect(deviceChange('a', settled, check('two', 'clear'), rule)).toEqual([])
    expect(deviceChange('a', settled, check('one', 'hold'), rule)).toEqual([])
    expect(deviceChange('a', settled.slice(1), check('two', 'hold'), rule)).toEqual([])
  })
})

test('three failed captures in the hour before a hold are weak, of no kind that counts', () => {
  const failures = [50, 55, 58].map((minutes) => ({ verificationId: `f${minutes}`, at: later(minutes) }))
  const held = { verificationId: 'h', at: later(60), band: 'hold' as const }
  expect(captureFailures('a', failures, held, rule)[0]).toMatchObject({ weight: 1, kind: 'capture' })
  expect(captureFailures('a', failures.slice(1), held, rule)).toEqual([])
  expect(captureFailures('a', failures, { ...held, band: 'refer' }, rule)).toEqual([])
  expect(captureFailures('a', failures, { ...held, at: later(180) }, rule)).toEqual([])
})

test('what the search names is medium, and strong from its higher bar; never the driver themselves', () => {
  const subject = { driverId: 'a', verificationId: 'v', at: T0 }
  const hit = (driverId: string, score: number) => ({ driverId, score })
  const found = sharedFace(subject, [hit('a', 0.99), hit('c', 0.972), hit('d', 0.981)], rule)
  expect(found.map(({ otherId, weight }) => [otherId, weight])).toEqual([
    ['c', 2],
    ['d', 3],
  ])
})

describe('several faces', () => {
  const selfie = (minutes: number, ...descriptor: number[]) => ({
    verificationId: `s${minutes}`,
    at: later(minutes),
    descriptor,
  })

  test('groups by likeness, the largest first, and says what the other face is', () => {
    const selfies = [selfie(0, 1, 0), selfie(1, 0.99, 0.05), selfie(2, 0, 1), selfie(3, 1, 0.1), selfie(4, 0.02, 1)]
    const clusters = clusterFaces(selfies, rule.faces.cut)
    expect(clusters.map((one) => one.selfies.map((s) => s.verificationId))).toEqual([
      ['s0', 's1', 's3'],
      ['s2', 's4'],
    ])
    expect(severalFaces('a', clusters, rule)).toMatchObject([{ weight: 2, key: 's2', verificationIds: ['s2', 's4'] }])
    expect(severalFaces('a', clusterFaces(selfies.slice(0, 3), rule.faces.cut), rule)).toMatchObject([{ weight: 1 }])
    expect(severalFaces('a', clusterFaces(selfies.slice(0, 2), rule.faces.cut), rule)).toEqual([])
    expect(clusterFaces([], rule.faces.cut)).toEqual([])
  })
})

describe('what the policy says of signals', () => {
  const found = sharedInstall('a', 'phone', uses(6), rule)
  const limited = (strength: 'off' | 'weak' | 'medium' | 'strong') => ({
    ...rule,
    weightAtMost: { ...rule.weightAtMost, shared_install: strength },
  })

  test('a signal weighs at most as much as it may, and gives nothing where it is off', () => {
    const weights = (['strong', 'medium', 'weak', 'off'] as const).map((one) => weighed(found, limited(one))[0]?.weight)
    expect(weights).toEqual([3, 2, 1, undefined])
  })

  test('other bars and times give other evidence', () => {
    const device = { mediumFrom: 2, strongFrom: 3, accountsAtMost: 5 }
    const life = { ...rule.life, shared_install: 86_400_000 }
    expect(sharedInstall('a', 'phone', uses(2), { ...rule, device, life })[0]).toMatchObject({
      weight: 2,
      expiresAt: new Date(later(60).getTime() + 86_400_000),
    })
    expect(sharedInstall('a', 'phone', uses(6), { ...rule, device })).toEqual([])
  })
})
