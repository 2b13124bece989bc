import type { NextRequest } from 'next/server'
import { csvDownload, staffDownload } from '@/app/(console)/download'
import { readDriversAddress } from '@/components/drivers/drivers-address'
import { exportDrivers } from '@/lib/dossier'
import type { DriverRow } from '@/lib/drivers/view'
import { refuse } from '@/lib/vocabulary'

const HEADER = [
  'driver',
  'ref',
  'standing',
  'may work',
  'region',
  'activity',
  'checks',
  'last check',
  'added',
  'check by a person due since',
  'why',
  'may work meanwhile until',
]

const cells = (row: DriverRow) => [
  row.name,
  row.ref,
  row.standing ?? 'not shown',
  row.mayWork === null ? 'not shown' : row.mayWork ? 'yes' : 'no',
  row.region,
  row.activity,
  row.checks,
  row.lastCheckAt,
  row.addedAt,
  row.personCheck?.dueSince ?? null,
  row.personCheck?.cause ?? null,
  row.personCheck?.worksUntil ?? null,
]

async function* rowsOf(batches: AsyncIterable<DriverRow[]>) {
  for await (const batch of batches) yield* batch.map(cells)
}

export const GET = (request: NextRequest) =>
  staffDownload(async (actor) => {
    const { cursor: _, limit: __, ...query } = readDriversAddress(Object.fromEntries(request.nextUrl.searchParams))
    const list = await exportDrivers(actor, query)
    if (list.ok) return csvDownload('drivers', HEADER, rowsOf(list.value))
    return refuse('forbidden', list.detail, { permission: 'driver.see' })
  })
