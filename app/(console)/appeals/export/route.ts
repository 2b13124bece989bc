import type { NextRequest } from 'next/server'
import { csvDownload, staffDownload } from '@/app/(console)/download'
import { readAppealsAddress } from '@/components/appeals/appeals-address'
import { exportAppeals } from '@/lib/appeals'
import type { AppealRow } from '@/lib/appeals/view'

const HEADER = ['number', 'driver', 'against', 'status', 'filed', 'late', 'due', 'decided', 'heard by', 'new photo']

const cells = (row: AppealRow) => [
  row.number,
  row.driver.ref,
  row.kind,
  row.status,
  row.filedAt,
  row.late ? 'yes' : 'no',
  row.dueAt,
  row.decidedAt,
  row.hearer?.name ?? null,
  row.hasPhoto ? 'yes' : 'no',
]

async function* lines(batches: AsyncIterable<AppealRow[]>) {
  for await (const rows of batches) yield* rows.map(cells)
}

export const GET = (request: NextRequest) =>
  staffDownload(async (actor) => {
    const { cursor: _, limit: __, ...query } = readAppealsAddress(Object.fromEntries(request.nextUrl.searchParams))
    const batches = await exportAppeals(actor, query)
    return batches.ok ? csvDownload('appeals', HEADER, lines(batches.value)) : batches
  })
