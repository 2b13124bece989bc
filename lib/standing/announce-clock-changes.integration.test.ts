import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { database, transaction } from '@/lib/database'
import { ok } from '@/lib/vocabulary'
import { newDriver } from '@/scripts/testing/platform'
import { announceClockChanges } from '.'
import { markAnnounced } from './records'

const restriction = (driverId: string, at: Date) => ({
  driverId,
  kind: 'due',
  cause: 'challenge_open',
  sourceId: randomUUID(),
  fromAt: at,
  createdByKind: 'system',
  createdById: 'test',
})

test('everything that came to its instant at once is told at once, each once', async () => {
  const { id } = await newDriver()
  const at = new Date()
  const rows = Array.from({ length: 210 }, () => ({ ...restriction(id, at), blocksFrom: at }))
  await database().restriction.createMany({ data: rows })
  await announceClockChanges(at)
  expect(await database().restriction.count({ where: { driverId: id, blockAnnouncedAt: null } })).toBe(0)
  await announceClockChanges(at)
  expect(await database().event.count({ where: { driverId: id, type: 'standing.changed' } })).toBe(210)
})

test('a deadline that was put off between the look and the turn is not told as passed', async () => {
  const { id } = await newDriver()
  const at = new Date()
  const later = new Date(at.getTime() + 60_000)
  const row = await database().restriction.create({ data: { ...restriction(id, at), blocksFrom: later } })
  const mark = (now: Date) => transaction(async (tx) => ok(await markAnnounced(tx, row.id, 'begun', now)))
  expect(await mark(at)).toMatchObject({ value: false })
  expect(await mark(later)).toMatchObject({ value: true })
})

test('the end of a hold is told of what it rested on: a case, or the challenge that asked for a new selfie', async () => {
  const { id } = await newDriver()
  const at = new Date()
  const held = (cause: string) => ({ ...restriction(id, at), kind: 'held', cause, blocksFrom: at, untilAt: at })
  await database().restriction.createMany({ data: [held('case_hold'), held('retake_after_hold')] })
  await announceClockChanges(at)
  const ended = await database().auditRecord.findMany({ where: { driverId: id, type: 'hold.ended' } })
  expect(ended.map(({ subjectKind }) => subjectKind).sort()).toEqual(['case', 'challenge'])
})
