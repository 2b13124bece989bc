import { csvDownload, staffDownload } from '@/app/(console)/download'
import { exportDeliveries } from '@/lib/webhooks'
import { type DeliveryEntry, readDeliveriesAddress } from '@/lib/webhooks/view'

const HEADER = [
  'event',
  'type',
  'driver',
  'happened',
  'state',
  'why parked',
  'attempts',
  'last attempt',
  'outcome',
  'status',
  'ms',
  'next attempt',
  'settled',
]

const toRow = ({ lastAttempt: last, ...delivery }: DeliveryEntry) => [
  delivery.eventId,
  delivery.type,
  delivery.driver,
  delivery.occurredAt,
  delivery.state,
  delivery.parkedWhy,
  delivery.attempts,
  last?.at ?? null,
  last?.outcome ?? null,
  last?.status ?? null,
  last?.durationMs ?? null,
  delivery.nextAttemptAt,
  delivery.settledAt,
]

async function* toRows(deliveries: AsyncIterable<DeliveryEntry>) {
  for await (const delivery of deliveries) yield toRow(delivery)
}

export const GET = (request: Request, { params }: { params: Promise<{ id: string }> }) =>
  staffDownload(async (actor) => {
    const filters = readDeliveriesAddress(Object.fromEntries(new URL(request.url).searchParams))
    const deliveries = await exportDeliveries(actor, (await params).id, filters)
    if (deliveries.ok) return csvDownload('webhook-deliveries', HEADER, toRows(deliveries.value))
    if (deliveries.code === 'endpoint-not-found') return new Response('There is no such endpoint.\n', { status: 404 })
    return { ...deliveries, code: 'forbidden' }
  })
