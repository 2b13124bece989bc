import type { NextRequest } from 'next/server'
import { csvDownload, staffDownload } from '@/app/(console)/download'
import { readQueueAddress } from '@/components/review/queue-address'
import { exportQueue } from '@/lib/review'
import { LANE_LABELS, type QueueRow } from '@/lib/review/view'
import { refuse } from '@/lib/vocabulary'

const HEADER = [
  'case',
  'driver',
  'ref',
  'check',
  'machine reason',
  'lane',
  'band',
  'region',
  'cannot work since',
  'waiting since',
  'held by',
  'claim ends',
]

const cells = (row: QueueRow) => [
  row.number,
  row.driver.name,
  row.driver.ref,
  row.why,
  row.caseReason,
  LANE_LABELS[row.lane],
  row.band,
  row.region,
  row.blockedSince,
  row.waitingSince,
  row.holder?.name ?? null,
  row.claimExpiresAt,
]

async function* rowsOf(batches: AsyncIterable<QueueRow[]>) {
  for await (const batch of batches) yield* batch.map(cells)
}

export const GET = (request: NextRequest) =>
  staffDownload(async (actor) => {
    const list = await exportQueue(actor, readQueueAddress(Object.fromEntries(request.nextUrl.searchParams)))
    if (list.ok) return csvDownload('queue', HEADER, rowsOf(list.value))
    return refuse('forbidden', list.detail, { permission: 'case.adjudicate' })
  })
