import type { NextRequest } from 'next/server'
import { csvDownload, staffDownload } from '@/app/(console)/download'
import { readSharingAddress } from '@/components/sharing/sharing-address'
import { exportSharing } from '@/lib/sharing'
import type { SharingRow } from '@/lib/sharing/view'

const HEADER = [
  'number',
  'status',
  'accounts',
  'first accounts',
  'kinds of evidence',
  'accounts two kinds touch',
  'region',
  'opened',
  'newest evidence',
  'held by',
  'proposed by',
]

const cells = (row: SharingRow) => [
  row.number,
  row.status,
  row.accountCount,
  row.accounts.map((account) => account.ref).join(' '),
  row.kinds.join(' '),
  row.core,
  row.region,
  row.openedAt,
  row.evidenceAt,
  row.holder?.name ?? null,
  row.proposedBy?.name ?? null,
]

async function* lines(batches: AsyncIterable<SharingRow[]>) {
  for await (const rows of batches) yield* rows.map(cells)
}

export const GET = (request: NextRequest) =>
  staffDownload(async (actor) => {
    const { cursor: _, limit: __, ...query } = readSharingAddress(Object.fromEntries(request.nextUrl.searchParams))
    const batches = await exportSharing(actor, query)
    return batches.ok ? csvDownload('sharing', HEADER, lines(batches.value)) : batches
  })
