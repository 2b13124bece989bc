import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { database, transaction } from '@/lib/database'
import { ok, refuse, system } from '@/lib/vocabulary'
import { record } from './record'
import { sequenceEvents } from './records'

const actor = system('test')
const about = (driverId: string, id: string) => ({ actor, driverId, subject: { kind: 'verification', id } })

async function jobsOf(id: string): Promise<unknown[]> {
  const rows = await database().$queryRaw<{ payload: unknown }[]>`
    select j.payload from graphile_worker._private_jobs j where j.payload->>'id' = ${id}`
  return rows.map(({ payload }) => payload)
}

test('events of one instant come in the order in which they were written, within a transaction and after it', async () => {
  const driverId = randomUUID()
  const occurredAt = new Date()
  const ids = Array.from({ length: 40 }, () => randomUUID())
  for (const some of [ids.slice(0, 30), ids.slice(30)]) {
    await transaction(async (tx) => {
      for (const id of some) await record(tx, { ...about(driverId, id), type: 'verification.in_review', occurredAt })
      return ok(null)
    })
  }
  while ((await sequenceEvents()) > 0);
  const events = await database().event.findMany({ where: { driverId }, orderBy: { position: 'asc' } })
  expect(events.map(({ data }) => (data as { verificationId: string }).verificationId)).toEqual(ids)
})

test('record, event and jobs are written together, or none of them', async () => {
  for (const answer of [ok(null), refuse('no')]) {
    const [driverId, id] = [randomUUID(), randomUUID()]
    await transaction(async (tx) => {
      await record(tx, { ...about(driverId, id), type: 'verification.rejected', data: { by: 'person' } })
      return answer
    })
    const many = answer.ok ? 1 : 0
    expect(await database().auditRecord.count({ where: { driverId, subjectId: id } })).toBe(many)
    const events = await database().event.findMany({ where: { driverId } })
    expect(events.map(({ data }) => data)).toEqual(Array(many).fill({ by: 'person', verificationId: id }))
    expect(await jobsOf(id)).toEqual(Array(2 * many).fill({ id, driverId }))
  }
})
