import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { transaction } from '@/lib/database'
import { ok, system } from '@/lib/vocabulary'
import { noteAttempt } from './busy'
import { hasten } from './delivery-records'
import type { Lane } from './job-records'
import {
  type Attempt,
  type Claimed,
  claimNext,
  parkWaiting,
  settleDelivered,
  settleFailed,
  settleFailedAlone,
  wakeLane,
} from './lane-records'
import { bodyOf } from './message'
import { lockEndpoint } from './records'
import { afterFailure } from './retry'
import { secretsOf } from './secret'
import { type Answer, type Client, webhookClient } from './sending/client'
import { signedHeaders } from './sending/sign'
import { stopSending } from './stop-sending'

/** Longer than any attempt: when a worker dies in the middle, another begins again after this. */
export const LEASE_MS = 60_000
/** Then other lanes have their turn. */
const MOST_PER_RUN = 20
/** An endpoint that failed for so long was down, not just unlucky: what waits for it is tried at once. */
export const OUTAGE_MS = 5 * 60_000
const EXCERPT_CHARACTERS = 300

/** What an attempt depends on; the worker's own by default. */
export type Sending = { client: Client; now: () => Date; random: () => number }
const ownSending = (): Sending => ({ client: webhookClient(), now: () => new Date(), random: Math.random })

/**
 * Sends what may be sent in one lane (the events of one driver to one endpoint), in the order of the feed, and puts a
 * job for what is left. At least once: an attempt that was cut off is made again.
 */
export async function deliverLane(lane: Lane, given: Partial<Sending> = {}): Promise<void> {
  const sending = { ...ownSending(), ...given }
  for (let sent = 0; sent < MOST_PER_RUN; sent++) {
    const claimed = await claimNext(lane, sending.now(), LEASE_MS)
    if (!claimed) break
    const { left } = await noteAttempt(lane.endpointId, () => deliver(lane.endpointId, claimed, sending))
    if (!left) return
  }
  await wakeLane(lane)
}

/** Whether an attempt got through, and whether the lane holds more for now or later. */
type Outcome = { taken: boolean; left: boolean }

/** One attempt and what follows from it. */
async function deliver(endpointId: string, claimed: Claimed, { client, now, random }: Sending): Promise<Outcome> {
  const body = await bodyOf({ ...claimed, id: claimed.eventId }, claimed.wantsScores)
  const at = now()
  const secrets = secretsOf(endpointId, claimed, at)
  const headers = signedHeaders(claimed.eventId, body, secrets, at)
  const answer = await client.post({ url: claimed.url, headers, body })
  const attempt = toAttempt(endpointId, claimed, answer, at)
  const { outcome } = answer
  if (outcome === 'delivered') {
    const { failingSince, left } = await settleDelivered(attempt, now())
    if (failingSince && now().getTime() - failingSince.getTime() >= OUTAGE_MS) await recover(endpointId, now())
    return { taken: true, left }
  }
  const next = afterFailure({ ...answer, outcome, tries: claimed.tries + 1 }, now(), random())
  if (next.kind === 'retry') await settleFailedAlone(attempt, { retryAt: next.at }, now())
  else if (next.kind === 'park') await settleFailedAlone(attempt, { parkedWhy: next.why }, now())
  else await disableGone(endpointId, attempt, now())
  return { taken: false, left: true }
}

function toAttempt(endpointId: string, { id, ref }: Claimed, answer: Answer, at: Date): Attempt {
  const { durationMs, outcome, status, text } = answer
  return { deliveryId: id, endpointId, at, durationMs, outcome, status, excerpt: excerptOf(text, ref) }
}

/** The beginning of an answer in one line, without the driver's reference: it would outlive the driver. */
function excerptOf(text: string, ref: string | null): string | null {
  const plain = (ref ? text.replaceAll(ref, '[driver]') : text).replace(/[\p{Cc}\s]+/gu, ' ').trim()
  return plain.slice(0, EXCERPT_CHARACTERS) || null
}

/** What waits for an endpoint that is back, batch by batch, each once: what fails again meanwhile keeps its pauses. */
async function recover(endpointId: string, now: Date): Promise<void> {
  for (let from: bigint | null = 0n; from !== null; await pause(0)) {
    const after: bigint = from
    from = await transaction((tx) => hasten(tx, endpointId, after, now))
  }
}

/** It answered 410, "gone": nothing more is sent until a person enables it again; what waits is parked. */
async function disableGone(endpointId: string, attempt: Attempt, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const endpoint = await lockEndpoint(tx, endpointId)
    if (!endpoint) return ok(null)
    await settleFailed(tx, attempt, { parkedWhy: 'endpoint-gone' }, now)
    if (!endpoint.disabledAt) await stopSending(tx, system('webhooks'), endpointId, 'gone', now)
    return ok(null)
  })
  await parkWaiting(endpointId, now)
}
