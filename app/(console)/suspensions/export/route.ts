import type { NextRequest } from 'next/server'
import { csvDownload, staffDownload } from '@/app/(console)/download'
import { exportSuspensions } from '@/lib/enforcement'
import type { SuspensionRow } from '@/lib/enforcement/view'
import { readDeskAddress } from '../address'

const HEADER = [
  'number',
  'driver',
  'name',
  'state',
  'rests on',
  'reasons',
  'step',
  'days',
  'proposed',
  'approve by',
  'starts',
  'ends',
  'review',
  'ended',
]

const cells = (row: SuspensionRow) => [
  row.number,
  row.driver.ref,
  row.driver.name,
  row.state,
  row.basis,
  row.reasons.join(' '),
  row.step,
  row.days,
  row.proposedAt,
  row.approveBy,
  row.startsAt,
  row.endsAt,
  row.reviewAt,
  row.endedAt,
]

async function* rowsOf(batches: AsyncIterable<SuspensionRow[]>) {
  for await (const batch of batches) yield* batch.map(cells)
}

export const GET = (request: NextRequest) =>
  staffDownload(async (actor) => {
    const { tab, search } = readDeskAddress(Object.fromEntries(request.nextUrl.searchParams))
    const list = await exportSuspensions(actor, { tab, ...(search ? { search } : {}) })
    return list.ok ? csvDownload('suspensions', HEADER, rowsOf(list.value)) : list
  })
