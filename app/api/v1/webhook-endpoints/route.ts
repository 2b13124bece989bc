import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import * as operations from '@/app/api/operations/webhook-endpoints'
import { invalidBody } from '@/app/api/problem'
import { createEndpoint, pageOfEndpoints } from '@/lib/webhooks'

const create = endpoint(operations.createWebhookEndpoint, async ({ actor, body, now }) => {
  const made = await createEndpoint(actor, body, now)
  if (made.ok) return { status: 201, body: made.value }
  const { code } = made
  return code === 'invalid' ? invalidBody(made) : { ...made, code }
})

const list = endpoint(operations.listWebhookEndpoints, async ({ actor, query, now }) => {
  const page = await pageOfEndpoints(actor, query, now)
  return page.ok ? { status: 200, body: page.value } : page
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ GET: list, POST: create })
