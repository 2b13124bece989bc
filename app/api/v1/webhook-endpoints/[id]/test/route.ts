import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import * as operations from '@/app/api/operations/webhook-endpoints'
import { testEndpoint } from '@/lib/webhooks'

const test = endpoint(operations.testWebhookEndpoint, async ({ actor, params }) => {
  const tested = await testEndpoint(actor, params.id)
  return tested.ok ? { status: 200, body: tested.value } : tested
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ POST: test })
