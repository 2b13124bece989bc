import type { ZodOpenApiOperationObject } from 'zod-openapi'
import type { EventType } from '@/lib/vocabulary'
import { webhookBodies } from '@/lib/webhooks'

const header = (name: string, description: string) => ({
  name,
  in: 'header' as const,
  required: true,
  description,
  schema: { type: 'string' as const },
})

const HEADERS = [
  header('webhook-id', "The event's id: the same at every attempt. Skip one that you have."),
  header(
    'webhook-timestamp',
    'When this attempt was made, in seconds since 1970. Refuse what is older than 5 minutes.',
  ),
  header('webhook-signature', 'Standard Webhooks: `v1,` and a signature, for two secrets during a rotation.'),
]

const RESPONSES = {
  '2XX': { description: 'Taken. Everything else is tried again.' },
  '410': { description: 'Gone: the endpoint is disabled.' },
}

/** `verification.in_review` as `onVerificationInReview`. */
const idOf = (type: EventType): string =>
  `on${type.replace(/(^|[._])(\w)/g, (_, __, letter: string) => letter.toUpperCase())}`

/** What is sent to webhook endpoints, one for each type of event, in the words of OpenAPI 3.1. */
export function describeWebhooks(): Record<string, { post: ZodOpenApiOperationObject }> {
  return Object.fromEntries(
    [...webhookBodies].map(([type, schema]) => [
      type,
      {
        post: {
          operationId: idOf(type),
          tags: ['Webhooks'],
          summary: `Sent when ${type} has happened`,
          security: [],
          parameters: HEADERS,
          requestBody: { required: true, content: { 'application/json': { schema } } },
          responses: RESPONSES,
        },
      },
    ]),
  )
}
