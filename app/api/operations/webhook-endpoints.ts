import { z } from 'zod'
import { endpointForm, endpointView, newEndpointView, testView } from '@/lib/webhooks/view'
import { operation } from '../operation'
import { pageOf, pageQuery } from './lists'

const tag = 'Webhooks'
const byId = z.strictObject({ id: z.uuid() })
const unknown = { id: 'endpoint-not-found' } as const

export const createWebhookEndpoint = operation({
  id: 'createWebhookEndpoint',
  method: 'POST',
  path: '/webhook-endpoints',
  tag,
  summary: 'Have events sent to an address',
  description:
    'It receives what happens from now on. Keep the `secret`: it is in this answer alone. Private addresses are refused, at every delivery too, unless the operator allows them.',
  permission: 'webhooks.write',
  json: endpointForm,
  answers: { 201: { description: 'Added.', schema: newEndpointView } },
  refusals: ['too-many-endpoints'],
})

export const listWebhookEndpoints = operation({
  id: 'listWebhookEndpoints',
  method: 'GET',
  path: '/webhook-endpoints',
  tag,
  summary: 'List webhook endpoints',
  description: 'Newest first, with how each is doing, without their secrets.',
  permission: 'webhooks.see',
  query: pageQuery,
  answers: { 200: { description: 'A page.', schema: pageOf(endpointView, 'WebhookEndpointPage') } },
  refusals: ['bad-cursor'],
})

export const readWebhookEndpoint = operation({
  id: 'readWebhookEndpoint',
  method: 'GET',
  path: '/webhook-endpoints/{id}',
  tag,
  summary: 'Read a webhook endpoint',
  permission: 'webhooks.see',
  params: byId,
  unknown,
  answers: { 200: { description: 'The endpoint.', schema: endpointView } },
  refusals: ['endpoint-not-found'],
})

export const deleteWebhookEndpoint = operation({
  id: 'deleteWebhookEndpoint',
  method: 'DELETE',
  path: '/webhook-endpoints/{id}',
  tag,
  summary: 'Delete a webhook endpoint',
  description: 'For good: what waits for it is dropped.',
  permission: 'webhooks.write',
  params: byId,
  unknown,
  answers: { 204: { description: 'Deleted.', schema: null } },
  refusals: ['endpoint-not-found'],
})

export const testWebhookEndpoint = operation({
  id: 'testWebhookEndpoint',
  method: 'POST',
  path: '/webhook-endpoints/{id}/test',
  tag,
  summary: 'Send a test to a webhook endpoint',
  description:
    'One signed message of the type `webhook.test` with empty `data`, sent before this answers (15 s at most) and not tried again. A receiver that refuses it is no error here: see `delivered`.',
  permission: 'webhooks.write',
  params: byId,
  unknown,
  answers: { 200: { description: 'What came of it.', schema: testView } },
  refusals: ['endpoint-not-found'],
})
