import { csvDownload, staffDownload } from '@/app/(console)/download'
import { exportEndpoints } from '@/lib/webhooks'

const HEADER = [
  'url',
  'description',
  'events',
  'scores',
  'made',
  'disabled',
  'why disabled',
  'last delivered',
  'failing since',
  'waiting',
  'parked',
  'id',
]

export const GET = () =>
  staffDownload(async (actor) => {
    const endpoints = await exportEndpoints(actor)
    if (!endpoints.ok) return endpoints
    const rows = endpoints.value.map(({ health, disabled, ...endpoint }) => [
      endpoint.url,
      endpoint.description,
      endpoint.events.join(' ') || 'every type',
      endpoint.scores ? 'yes' : 'no',
      endpoint.createdAt,
      disabled?.at ?? null,
      disabled?.why ?? null,
      health.lastDeliveredAt,
      health.failingSince,
      health.waiting,
      health.parked,
      endpoint.id,
    ])
    return csvDownload('webhooks', HEADER, rows)
  })
