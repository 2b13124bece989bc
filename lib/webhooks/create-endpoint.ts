import 'server-only'
import { randomUUID } from 'node:crypto'
import { forbidden, invalidForm } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { checkUrl } from './check-url'
import { describeEndpoint } from './describe-endpoint'
import { placeEvents } from './place-events'
import { countEndpoints, insertEndpoint, lastPosition, lockFeed } from './records'
import { newSecret } from './secret'
import type { Resolve } from './sending/guarded-lookup'
import { endpointForm, MOST_ENDPOINTS, type NewEndpoint } from './view'

/**
 * Adds an endpoint that receives what happens from now on. Its secret is in this answer alone. Takes the feed's lock,
 * so that no event falls between the feed and the new endpoint.
 * Refuses `forbidden`, `invalid` (facts.errors by field; an address that is not on the open internet, too),
 * `too-many-endpoints` (20).
 */
export async function createEndpoint(
  actor: Actor,
  input: unknown,
  now = new Date(),
  resolve?: Resolve,
): Promise<Result<NewEndpoint, 'forbidden' | 'invalid' | 'too-many-endpoints'>> {
  const refusal = forbidden(actor, 'webhooks.write')
  if (refusal) return refusal
  const form = endpointForm.safeParse(input)
  if (!form.success) return invalidForm(form.error)
  const { url, events = [], description = '', scores = false } = form.data
  const wrong = await checkUrl(url, resolve)
  if (wrong) return refuse('invalid', wrong, { errors: { url: wrong } })
  await placeEvents()
  const id = randomUUID()
  const { secret, sealed } = newSecret(id)
  return await transaction(async (tx) => {
    await lockFeed(tx)
    if ((await countEndpoints(tx)) >= MOST_ENDPOINTS) return refuse('too-many-endpoints')
    const row = await insertEndpoint(tx, {
      id,
      url,
      description,
      eventTypes: events,
      wantsScores: scores,
      secret: sealed,
      secretMadeAt: now,
      startsAfter: await lastPosition(tx),
      createdAt: now,
      createdByKind: actor.kind,
      createdById: actor.id,
    })
    await record(tx, {
      type: 'webhook.created',
      actor,
      subject: { kind: 'webhook', id },
      data: { host: new URL(url).host, events, scores },
      occurredAt: now,
    })
    return ok({ ...describeEndpoint(row, { waiting: 0, parked: 0 }, now), secret })
  })
}
