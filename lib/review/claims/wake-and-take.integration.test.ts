import { afterEach, beforeAll, expect, test } from 'vitest'
import { database } from '@/lib/database'
import type { StaffActor } from '@/lib/vocabulary'
import { closeCases, insertCases, minutes } from '@/scripts/testing/open-cases'
import { staff } from '@/scripts/testing/platform'
import { listQueue } from '../queue/list-queue'
import { queueQuery } from '../view'
import { claimCase } from './claims'
import { directCases } from './direct-cases'
import { snoozeCase } from './snooze-case'
import { wakeCase } from './wake-case'

let reviewer: StaffActor
let other: StaffActor
let lead: StaffActor
let made: string[] = []

beforeAll(async () => {
  ;[reviewer, other, lead] = await Promise.all([staff('reviewer'), staff('reviewer'), staff('lead')])
})
afterEach(() => closeCases(made))

async function cases(count: number): Promise<[string, ...string[]]> {
  made = await insertCases(count)
  return made as [string, ...string[]]
}
const find = (id: string) => database().reviewCase.findUniqueOrThrow({ where: { id } })
const putOff = async (id: string) => {
  await claimCase(reviewer, id)
  await snoozeCase(reviewer, id, { until: new Date(Date.now() + minutes(14)).toISOString(), reason: 'A call at noon.' })
}

test('a case that is put off offers to be woken to whoever did it and to leads, and to nobody else', async () => {
  const [id] = await cases(1)
  await putOff(id)
  const offered = async (actor: StaffActor) => {
    const page = await listQueue(actor, queueQuery.parse({ claimed: 'snoozed', lane: 'all', limit: 100 }))
    return page.ok ? page.value.rows.find((row) => row.id === id)?.mayWake : undefined
  }
  expect([await offered(reviewer), await offered(lead), await offered(other)]).toEqual([true, true, false])
  expect(await offered(await staff('manager'))).toBe(false)
  expect(await wakeCase(other, id)).toMatchObject({ code: 'lead-only' })
  expect(await wakeCase(reviewer, id)).toMatchObject({ ok: true })
  expect(await find(id)).toMatchObject({ status: 'open', snoozedUntil: null })
})

test('a lead wakes several at once; one that is not put off is named', async () => {
  const [one, two, awake] = (await cases(3)) as [string, string, string]
  for (const id of [one, two]) await putOff(id)
  const answer = await directCases(lead, { caseIds: [one, two, awake], deed: { do: 'wake' } })
  expect(answer.ok && answer.value.map((line) => line.why)).toEqual([
    null,
    null,
    'This case is not put off: it waits in its lane.',
  ])
  expect((await find(two)).status).toBe('open')
})

test('a lead gives cases to a person by name: held ones only where the claim is to be taken', async () => {
  const [held, free] = (await cases(2)) as [string, string]
  await claimCase(reviewer, held)
  const give = async (take?: boolean) => {
    const deed = { do: 'assign' as const, userId: other.id, ...(take === undefined ? {} : { take }) }
    const answer = await directCases(lead, { caseIds: [held, free], deed })
    return answer.ok ? answer.value.map((line) => line.why) : []
  }
  expect(await give()).toEqual([`${reviewer.name} holds this case: release it first.`, null])
  expect(await find(held)).toMatchObject({ claimedById: reviewer.id, assignedToId: null })
  expect(await give(true)).toEqual([null, null])
  expect(await find(held)).toMatchObject({ status: 'open', claimedById: null, assignedToId: other.id })
})
