import { expect, test } from 'vitest'
import type { Restriction } from '@/lib/vocabulary'
import { blockedSince, worksUntil } from './standing-now'

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour))

const held = (from: number, to: number | null, over: Partial<Restriction> = {}): Restriction => ({
  kind: 'held',
  cause: 'case_hold',
  from: at(from),
  blocksFrom: at(from),
  until: null,
  endedAt: to === null ? null : at(to),
  ...over,
})

test('the time lost runs over restrictions that follow each other without a break', () => {
  expect(blockedSince([held(3, 5), held(5, 8), held(8, null)], at(9))).toEqual(at(3))
  expect(blockedSince([held(3, 5), held(6, null)], at(9))).toEqual(at(6))
  expect(blockedSince([held(3, 5), held(4, null)], at(9))).toEqual(at(3))
})

test('nobody has lost time who can work', () => {
  expect(blockedSince([], at(9))).toBeNull()
  expect(blockedSince([held(3, 9)], at(9))).toBeNull()
  expect(blockedSince([held(10, null)], at(9))).toBeNull()
  expect(blockedSince([held(3, null, { kind: 'due', blocksFrom: at(12) })], at(9))).toBeNull()
  expect(blockedSince([held(9, null)], at(9))).toEqual(at(9))
})

test('a driver who is due may work until the restriction begins to block', () => {
  const due = held(3, null, { kind: 'due', blocksFrom: at(12) })
  expect(worksUntil([due, held(3, null, { blocksFrom: null })], at(9))).toEqual(at(12))
  expect(worksUntil([due], at(12))).toBeNull()
  expect(worksUntil([held(3, null, { blocksFrom: at(12), until: at(11) })], at(9))).toBeNull()
})
