import { expect, test } from 'vitest'
import { readClaim } from './claim-clock'

const FULL = 300_000

test('reads minutes and seconds, the ring at its part', () => {
  expect(readClaim(252_000, FULL)).toEqual({ text: '04:12', left: 0.84, urgent: false, over: false })
})

test('a started second still counts', () => {
  expect(readClaim(59_001, FULL).text).toBe('01:00')
  expect(readClaim(1, FULL).text).toBe('00:01')
})

test('is urgent under a minute and over at its end, never negative', () => {
  expect(readClaim(60_000, FULL).urgent).toBe(false)
  expect(readClaim(59_999, FULL).urgent).toBe(true)
  expect(readClaim(0, FULL)).toEqual({ text: '00:00', left: 0, urgent: false, over: true })
  expect(readClaim(-5_000, FULL)).toEqual({ text: '00:00', left: 0, urgent: false, over: true })
})

test('a claim longer than the ring fills it, no more', () => {
  expect(readClaim(FULL * 2, FULL).left).toBe(1)
})
