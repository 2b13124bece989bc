import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import * as operations from '@/app/api/operations/webhook-endpoints'
import { deleteEndpoint, readEndpoint } from '@/lib/webhooks'

const read = endpoint(operations.readWebhookEndpoint, async ({ actor, params, now }) => {
  const found = await readEndpoint(actor, params.id, now)
  return found.ok ? { status: 200, body: found.value } : found
})

const remove = endpoint(operations.deleteWebhookEndpoint, async ({ actor, params, now }) => {
  const deleted = await deleteEndpoint(actor, params.id, now)
  return deleted.ok ? { status: 204, body: null } : deleted
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ GET: read, DELETE: remove })
