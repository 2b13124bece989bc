import { z } from 'zod'
import { EVENT_TYPES } from '@/lib/vocabulary'
import { webhookUrl } from './url-form'

export {
  type AttemptEntry,
  DELIVERY_STATES,
  type DeliveryDetail,
  type DeliveryEntry,
  type DeliveryListQuery,
  type DeliveryPage,
  type DeliveryState,
  readDeliveriesAddress,
} from './delivery-view'

export const ATTEMPT_OUTCOMES = [
  'delivered',
  'refused',
  'redirected',
  'gone',
  'timed-out',
  'cut-off',
  'unreachable',
  'no-such-host',
  'certificate',
  'unsafe-address',
] as const
/** How one attempt ended. */
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number]

export const PARKED_WHY = ['attempts-used', 'refused', 'endpoint-gone', 'endpoint-disabled'] as const
/** Why a delivery was put aside until a person sends it again. */
export type ParkedWhy = (typeof PARKED_WHY)[number]

/** How long the secret before the newest one goes on signing. */
export const ROTATION_HOURS = 24
export const MOST_ENDPOINTS = 20

export const endpointForm = z.strictObject({
  url: webhookUrl(),
  events: z
    .array(z.enum(EVENT_TYPES, 'Choose event types from the list.'))
    .refine((types) => new Set(types).size === types.length, 'Name each event type once.')
    .optional()
    .describe('Which events it receives. Left out or empty: every one, those of later versions too.'),
  description: z
    .string()
    .trim()
    .max(200, 'A description has at most 200 characters: shorten it.')
    .regex(/^\P{Cc}*$/u, 'A description is one line of text: type it again.')
    .optional(),
  scores: z.boolean().optional().describe('Whether events of checks carry their outcome with its score. Left out: no.'),
})
export type EndpointForm = z.input<typeof endpointForm>

const endpointFields = {
  id: z.uuid(),
  url: z.url(),
  events: z.array(z.enum(EVENT_TYPES)).describe('Empty: every type.'),
  description: z.string(),
  scores: z.boolean(),
  createdAt: z.iso.datetime(),
  disabled: z
    .object({ at: z.iso.datetime(), why: z.enum(['gone', 'person']).describe('gone: it answered 410.') })
    .nullable(),
  oldSecretUntil: z.iso.datetime().nullable().describe('Until when the secret before this one signs, too.'),
  health: z.object({
    lastDeliveredAt: z.iso.datetime().nullable(),
    failingSince: z.iso.datetime().nullable().describe('Since when no attempt has got through.'),
    waiting: z.int().describe('Deliveries on their way; counted to 10,000.'),
    parked: z.int().describe('Deliveries put aside until a person sends them again; counted to 10,000.'),
  }),
}
export const endpointView = z.object(endpointFields).meta({ id: 'WebhookEndpoint' })
export type EndpointView = z.infer<typeof endpointView>

export const newEndpointView = z
  .object({ ...endpointFields, secret: z.string().describe('Shown this once: keep it to verify what is sent.') })
  .meta({ id: 'NewWebhookEndpoint' })
export type NewEndpoint = z.infer<typeof newEndpointView>

export const testView = z
  .object({
    id: z.uuid().describe('The `webhook-id` of the test.'),
    delivered: z.boolean(),
    outcome: z.enum(ATTEMPT_OUTCOMES),
    status: z.int().nullable().describe('What the receiver answered; null when nothing came.'),
    durationMs: z.int(),
  })
  .meta({ id: 'WebhookTest' })
export type TestAnswer = z.infer<typeof testView>

/** What a test sends: signed like an event, of no driver. */
export const TEST_TYPE = 'webhook.test'

/** Refusals of this stage in words for the reader. */
export const WEBHOOK_REFUSALS = {
  'signed-out': 'You are signed out. Sign in in another tab, then try again here: what you typed stays.',
  forbidden: 'Your role may not do this.',
  invalid: 'Some fields need another value.',
  'too-many-endpoints': `There are ${MOST_ENDPOINTS} endpoints already, the most there may be. Delete one first.`,
  'endpoint-not-found': 'The endpoint is no longer there. Load the page again.',
  'delivery-not-found': 'The delivery is no longer there. Load the page again.',
  'already-disabled': 'This endpoint is disabled already.',
  'already-enabled': 'This endpoint is enabled already.',
  'endpoint-disabled': 'This endpoint is disabled. Enable it first.',
  'already-waiting': 'This delivery is on its way already.',
} as const
export type WebhookRefusal = keyof typeof WEBHOOK_REFUSALS
