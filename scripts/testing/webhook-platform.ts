import { randomUUID } from 'node:crypto'
import { record } from '@/lib/audit'
import { database, transaction } from '@/lib/database'
import { type EventType, ok, system } from '@/lib/vocabulary'
import { createEndpoint, deliverLane, makeDeliveries } from '@/lib/webhooks'
import { placeEvents } from '@/lib/webhooks/place-events'
import { createClient } from '@/lib/webhooks/sending/client'
import { platformKey } from './platform'

/** As in a closed network: receivers of tests listen on this machine. */
export const privateClient = (answerMs?: number) =>
  createClient({ allowPrivate: true, ...(answerMs ? { answerMs } : {}) })

/** An endpoint of a test's own. `LIKENESS_ALLOW_PRIVATE_WEBHOOKS` is set for tests. */
export async function newEndpoint(url: string, more: { events?: EventType[]; scores?: boolean } = {}, now?: Date) {
  const made = await createEndpoint(platformKey(), { url, ...more }, now)
  if (!made.ok) throw new Error(made.detail ?? made.code)
  return made.value
}

/** Writes events of a driver as a verb does, and gives them their places. @returns their ids in order */
export async function happen(driverId: string | null, ...types: EventType[]): Promise<string[]> {
  const marks = types.map(() => randomUUID())
  for (const [i, type] of types.entries()) {
    await transaction(async (tx) => {
      const subject = { kind: 'mark', id: marks[i] ?? '' }
      await record(tx, { type, actor: system('test'), subject, ...(driverId ? { driverId } : {}) })
      return ok(null)
    })
  }
  await placeEvents()
  const rows = await database().event.findMany({
    where: { OR: marks.map((id) => ({ data: { path: ['markId'], equals: id } })) },
  })
  const idOf = (mark: string) => rows.find(({ data }) => (data as { markId: string }).markId === mark)?.id ?? ''
  return marks.map(idOf)
}

type Sending = NonNullable<Parameters<typeof deliverLane>[1]>

/** Runs the jobs of an endpoint that are due at a time, as a worker does, until none is. */
export async function work(endpointId: string, sending: Sending): Promise<void> {
  const now = sending.now?.() ?? new Date()
  await makeDeliveries(now)
  for (let ran = true; ran; ) {
    ran = false
    for (const lane of await dueLanes(endpointId, now)) {
      ran = true
      await deliverLane(lane, sending)
    }
  }
}

/** Takes the jobs of an endpoint whose time has come away from the queue. */
async function dueLanes(endpointId: string, now: Date): Promise<{ endpointId: string; lane: string }[]> {
  const rows = await database().$queryRaw<{ payload: { endpointId: string; lane: string } }[]>`
    delete from graphile_worker._private_jobs where key like ${`webhook ${endpointId} %`} and run_at <= ${now}
    returning payload`
  return rows.map(({ payload }) => payload)
}

export const deliveriesOf = (endpointId: string) =>
  database().webhookDelivery.findMany({
    where: { endpointId },
    orderBy: { position: 'asc' },
    include: { attempts: { orderBy: { id: 'asc' } } },
  })
