import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { driverExport } from '@/lib/dossier/view'
import { newDriver, platform } from '@/scripts/testing/api-client'

test('GET /drivers/{ref}/export: one JSON document for a key that may; clear refusals', async () => {
  const by = await platform()
  const ref = await newDriver(by, 'none')
  const answer = await by.get(`/drivers/${ref}/export`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/json')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(driverExport.parse(answer.body).driver.ref).toBe(ref)

  expect(await (await platform(['drivers:read'])).get(`/drivers/${ref}/export`)).toMatchObject({
    status: 403,
    body: { code: 'forbidden' },
  })
  const { id } = await database().driver.findUniqueOrThrow({ where: { ref } })
  const record = { type: 'driver.exported', actorKind: 'key', actorId: by.id, subjectKind: 'driver', subjectId: id }
  await database().auditRecord.createMany({ data: Array.from({ length: 30 }, () => record) })
  const eager = await by.get(`/drivers/${ref}/export`)
  expect(eager).toMatchObject({ status: 429, body: { code: 'rate-limited' } })
  expect(Number(eager.headers.get('retry-after'))).toBeGreaterThan(0)

  const other = await platform()
  await other.call('POST', `/drivers/${ref}/erasure`, { json: {} })
  const gone = await other.get(`/drivers/${ref}/export`)
  expect(gone).toMatchObject({ status: 409, body: { code: 'driver-erased' } })
  expect(gone.body.detail).toContain('certificate')
})
