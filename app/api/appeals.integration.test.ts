import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '@/lib/database'
import { picture } from '@/prisma/seed/people'
import { jpeg, type Platform, platform } from '@/scripts/testing/api-client'
import { STATEMENT, suspendedDriver } from '@/scripts/testing/appeals'
import { startWorker } from '@/scripts/testing/worker'

let worker: Awaited<ReturnType<typeof startWorker>>
let by: Platform
beforeAll(async () => {
  worker = await startWorker()
  by = await platform(['appeals:write', 'verifications:read'])
})
afterAll(() => worker.stop())

test('as JSON or multipart, with what the verification names; an attachment is re-encoded', async () => {
  const { driver, row, decisionId } = await suspendedDriver()
  const check = await by.get(`/verifications/${row.verificationId}`)
  expect(check.body).toMatchObject({ status: 'rejected', appealUrl: expect.stringMatching(/\/appeal\/[\w-]{43}$/) })
  const json = { about: decisionId, statement: STATEMENT }
  const filed = await by.call('POST', `/drivers/${driver.ref}/appeals`, { json })
  expect(filed).toMatchObject({ status: 201, body: { status: 'filed', late: false } })
  expect(await by.call('POST', `/drivers/${driver.ref}/appeals`, { json })).toMatchObject({
    status: 409,
    body: { code: 'already-appealed' },
  })
  const other = await suspendedDriver()
  const sent = jpeg(await picture('p10', 1))
  const parts = { about: other.decisionId, statement: STATEMENT, attachment: sent }
  expect(await by.upload(`/drivers/${other.driver.ref}/appeals`, parts)).toMatchObject({ status: 201 })
  const kept = await database().appealPicture.findFirstOrThrow({ where: { driverId: other.driver.id } })
  expect(kept).toMatchObject({ kind: 'attachment', status: 'accepted' })
})

test('says by pointers what is wrong, and which decision it does not know', async () => {
  const { driver } = await suspendedDriver()
  const address = `/drivers/${driver.ref}/appeals`
  const bad = await by.call('POST', address, { json: { about: 'yesterday', statement: 'No.', mood: 'sad' } })
  expect(bad).toMatchObject({ status: 422, body: { code: 'invalid-body' } })
  expect((bad.body.errors as { pointer: string }[]).map((error) => error.pointer).sort()).toEqual([
    '/about',
    '/mood',
    '/statement',
  ])
  const json = { about: crypto.randomUUID(), statement: STATEMENT }
  expect(await by.call('POST', address, { json })).toMatchObject({ status: 404, body: { code: 'decision-not-found' } })
  expect(await by.call('POST', `/drivers/nobody/appeals`, { json })).toMatchObject({
    status: 404,
    body: { code: 'driver-not-found' },
  })
  const text = { raw: 'about=1', headers: { 'content-type': 'text/plain' } }
  expect(await by.call('POST', address, text)).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } })
})
