import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import * as operations from '@/app/api/operations/events'
import { readEvents } from '@/lib/webhooks'

const read = endpoint(operations.readEvents, async ({ actor, query }) => {
  const page = await readEvents(actor, query)
  return page.ok ? { status: 200, body: page.value } : page
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ GET: read })
