import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import * as operations from '@/app/api/operations/consents'
import { readRelease } from '@/lib/consent'

const read = endpoint(operations.readRelease, async ({ actor, query, now }) => {
  const release = await readRelease(actor, query.locale, now)
  return release.ok ? { status: 200, body: release.value } : release
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ GET: read })
