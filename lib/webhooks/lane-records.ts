import 'server-only'
import { database, Prisma, type Tx } from '@/lib/database'
import { addJobs, type Lane } from './job-records'
import type { AttemptOutcome, ParkedWhy } from './view'

/** How many failed attempts of an older event hold up the later ones of its lane. */
export const HOLDS_UP = 3

export type Claimed = {
  id: string
  tries: number
  eventId: string
  type: string
  occurredAt: Date
  data: unknown
  ref: string | null
  url: string
  secret: Uint8Array
  oldSecret: Uint8Array | null
  oldSecretUntil: Date | null
  wantsScores: boolean
}

/**
 * Takes the next delivery of a lane that may be tried, for `leaseMs`: the oldest that is due, unless one before it has
 * failed fewer than three times and waits for its next attempt, or an attempt in this lane is under way.
 */
export async function claimNext({ endpointId, lane }: Lane, now: Date, leaseMs: number): Promise<Claimed | null> {
  const until = new Date(now.getTime() + leaseMs)
  const [row] = await database().$queryRaw<Claimed[]>`
    with waiting as (
      select id, position, tries, next_attempt_at, leased_until from webhook_delivery
      where endpoint_id = ${endpointId}::uuid and lane = ${lane}::uuid and state = 'waiting'
    ), next as (
      select w.id from waiting w
      where w.next_attempt_at <= ${now}
        and not exists (select 1 from waiting o where o.position < w.position and o.tries < ${HOLDS_UP})
        and not exists (select 1 from waiting o where o.leased_until > ${now})
      order by w.position limit 1
    )
    update webhook_delivery d set leased_until = ${until}
    from next, webhook_endpoint w, event e left join driver on driver.id = e.driver_id
    where d.id = next.id and d.state = 'waiting' and (d.leased_until is null or d.leased_until <= ${now})
      and w.id = d.endpoint_id and w.disabled_at is null and e.id = d.event_id
    returning d.id::text, d.tries, e.id::text as "eventId", e.type, e.occurred_at as "occurredAt", e.data, driver.ref,
      w.url, w.secret, w.old_secret as "oldSecret", w.old_secret_until as "oldSecretUntil",
      w.wants_scores as "wantsScores"`
  return row ?? null
}

/** Puts a job for what is left in a lane at the time when something in it may be tried; none when nothing is left. */
export async function wakeLane({ endpointId, lane }: Lane): Promise<void> {
  await addJobs(
    database(),
    Prisma.sql`
      select d.endpoint_id, d.lane, min(greatest(d.next_attempt_at, d.leased_until)) as run_at
      from webhook_delivery d join webhook_endpoint w on w.id = d.endpoint_id and w.disabled_at is null
      where d.endpoint_id = ${endpointId}::uuid and d.lane = ${lane}::uuid and d.state = 'waiting'
        and not exists (select 1 from webhook_delivery o where o.endpoint_id = d.endpoint_id and o.lane = d.lane
          and o.state = 'waiting' and o.position < d.position and o.tries < ${HOLDS_UP})
      group by 1, 2`,
    'preserve_run_at',
  )
}

export type Attempt = {
  deliveryId: string
  endpointId: string
  at: Date
  durationMs: number
  outcome: AttemptOutcome
  status: number | null
  excerpt: string | null
}

const attemptRow = ({ deliveryId, at, durationMs, outcome, status, excerpt }: Attempt) => Prisma.sql`
  insert into webhook_attempt (delivery_id, at, duration_ms, outcome, status, excerpt)
  select id, ${at}::timestamptz, ${durationMs}::int, ${outcome}, ${status}::int, ${excerpt}
  from webhook_delivery where id = ${deliveryId}::uuid`

export type Settled = {
  /** Since when the endpoint had been failing until now; null when it had not. */
  failingSince: Date | null
  /** Whether anything else waits in the lane. */
  left: boolean
}

/**
 * Writes an attempt that got through. What comes into the lane after this has a job of its own. The endpoint's health
 * is left to whoever changes that row just now: waiting for it here would be waiting in a circle.
 */
export async function settleDelivered(attempt: Attempt, now: Date): Promise<Settled> {
  const { deliveryId, endpointId } = attempt
  const [row] = await database().$queryRaw<Settled[]>`
    with attempt as (${attemptRow(attempt)}), settled as (
      update webhook_delivery set state = 'delivered', tries = tries + 1, settled_at = ${now}, next_attempt_at = null,
        leased_until = null, parked_why = null
      where id = ${deliveryId}::uuid returning id, endpoint_id, lane
    ), health as (
      update webhook_endpoint w set last_delivered_at = ${now}, failing_since = null
      from (
        select id, failing_since from webhook_endpoint
        where id = ${endpointId}::uuid and (failing_since is not null
          or last_delivered_at is null or last_delivered_at < ${now}::timestamptz - interval '1 second')
        for no key update skip locked
      ) before
      where w.id = before.id returning before.failing_since
    )
    select (select failing_since from health) as "failingSince", exists (
      select 1 from settled s join webhook_delivery o on o.endpoint_id = s.endpoint_id and o.lane = s.lane
      where o.state = 'waiting' and o.id <> s.id) as left`
  return row ?? { failingSince: null, left: false }
}

export type Aftermath = { retryAt: Date } | { parkedWhy: ParkedWhy }

/** Writes a failed attempt and what follows. A delivery that was settled or deleted meanwhile keeps its state. */
export async function settleFailed(client: Tx, attempt: Attempt, after: Aftermath, now: Date): Promise<void> {
  const parked = 'parkedWhy' in after
  await client.$executeRaw`
    with attempt as (${attemptRow(attempt)}), failing as (
      update webhook_endpoint w set failing_since = ${now}
      from (
        select id from webhook_endpoint where id = ${attempt.endpointId}::uuid and failing_since is null
        for no key update skip locked
      ) well
      where w.id = well.id
    )
    update webhook_delivery set tries = tries + 1, leased_until = null,
      state = ${parked ? 'parked' : 'waiting'}, parked_why = ${parked ? after.parkedWhy : null},
      settled_at = ${parked ? now : null}::timestamptz, next_attempt_at = ${parked ? null : after.retryAt}::timestamptz
    where id = ${attempt.deliveryId}::uuid and state = 'waiting'`
}

export const settleFailedAlone = (attempt: Attempt, after: Aftermath, now: Date): Promise<void> =>
  settleFailed(database(), attempt, after, now)

export async function countWaiting(tx: Tx, endpointId: string): Promise<number> {
  return await tx.webhookDelivery.count({ where: { endpointId, state: 'waiting' } })
}

const PARKED_AT_ONCE = 10_000

/** Parks all that waits at an endpoint that is disabled, the oldest first, batch by batch. @returns how many */
export async function parkWaiting(endpointId: string, now: Date): Promise<number> {
  let parked = 0
  for (let last = PARKED_AT_ONCE; last === PARKED_AT_ONCE; parked += last)
    last = await database().$executeRaw`
      update webhook_delivery d set state = 'parked', settled_at = ${now}, next_attempt_at = null, leased_until = null,
        parked_why = case w.disabled_why when 'gone' then 'endpoint-gone' else 'endpoint-disabled' end
      from webhook_endpoint w
      where w.id = d.endpoint_id and w.disabled_at is not null and d.id in
        (select id from webhook_delivery where endpoint_id = ${endpointId}::uuid and state = 'waiting'
          order by position limit ${PARKED_AT_ONCE} for update)`
  return parked
}

/** Disabled endpoints at which something waits: it came in while they were being disabled, or parking it broke off. */
export async function findLeftWaiting(): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    select w.id::text from webhook_endpoint w where w.disabled_at is not null
      and exists (select 1 from webhook_delivery d where d.endpoint_id = w.id and d.state = 'waiting')`
  return rows.map(({ id }) => id)
}
