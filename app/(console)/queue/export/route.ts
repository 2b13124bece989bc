import type { NextRequest } from 'next/server'
import { csvDownload, staffDownload } from '@/app/(console)/download'
import { readQueueAddress } from '@/components/review/queue-address'
import { signalWords } from '@/components/review/queue-words'
import { exportQueue } from '@/lib/review'
import { LANE_LABELS, type QueueRow } from '@/lib/review/view'
import { refuse } from '@/lib/vocabulary'

type Column = { header: string; cell: (row: QueueRow) => string | null; tells?: true }

/** A blind reader's file has no column that would tell. */
const COLUMNS: readonly Column[] = [
  { header: 'case', cell: (row) => row.number },
  { header: 'driver', cell: (row) => row.driver.name },
  { header: 'ref', cell: (row) => row.driver.ref },
  { header: 'check', cell: (row) => row.why },
  { header: 'machine reason', cell: (row) => row.caseReason, tells: true },
  { header: 'lane', cell: (row) => LANE_LABELS[row.lane] },
  { header: 'band', cell: (row) => row.band, tells: true },
  { header: 'region', cell: (row) => row.region },
  { header: 'cannot work since', cell: (row) => row.blockedSince, tells: true },
  { header: 'waiting since', cell: (row) => row.waitingSince },
  { header: 'signals', cell: (row) => row.signals.map(signalWords).join(', ') || null, tells: true },
  { header: 'put off until', cell: (row) => row.snoozedUntil },
  { header: 'assigned to', cell: (row) => row.assignee?.name ?? null },
  { header: 'held by', cell: (row) => row.holder?.name ?? null },
  { header: 'claim ends', cell: (row) => row.claimExpiresAt },
]

async function* rowsOf(batches: AsyncIterable<QueueRow[]>, columns: readonly Column[]) {
  for await (const batch of batches) yield* batch.map((row) => columns.map(({ cell }) => cell(row)))
}

export const GET = (request: NextRequest) =>
  staffDownload(async (actor) => {
    const list = await exportQueue(actor, readQueueAddress(Object.fromEntries(request.nextUrl.searchParams)))
    if (!list.ok) return refuse('forbidden', list.detail, { permission: 'case.adjudicate' })
    const { blind, batches } = list.value
    const columns = COLUMNS.filter(({ tells }) => !(blind && tells))
    return csvDownload(
      'queue',
      columns.map(({ header }) => header),
      rowsOf(batches, columns),
    )
  })
