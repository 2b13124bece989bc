import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import * as operations from '@/app/api/operations/drivers'
import { readDriver, toPlatformDriver } from '@/lib/dossier'
import { putDriver } from '@/lib/drivers'

const put = endpoint(operations.putDriver, async ({ actor, params, body, now }) => {
  const written = await putDriver(actor, params.ref, body, now)
  if (!written.ok) return written
  const driver = await toPlatformDriver(written.value.driver, now)
  return written.value.created ? { status: 201, body: driver } : { status: 200, body: driver }
})

const read = endpoint(operations.readDriver, async ({ actor, params, now }) => {
  const driver = await readDriver(actor, params.ref, now)
  return driver.ok ? { status: 200, body: driver.value } : driver
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ GET: read, PUT: put })
