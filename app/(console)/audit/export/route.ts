import type { NextRequest } from 'next/server'
import { csvDownload, staffDownload } from '@/app/(console)/download'
import { exportAuditRecords } from '@/lib/access'
import { type AuditEntry, readAuditAddress } from '@/lib/audit/view'

const HEADER = [
  'id',
  'time',
  'type',
  'what happened',
  'by',
  'by kind',
  'by id',
  'driver ref',
  'driver id',
  'about',
  'about id',
  'data',
  'request',
]

const row = (entry: AuditEntry) => [
  entry.id,
  entry.at,
  entry.type,
  entry.words,
  entry.actor.name,
  entry.actor.kind,
  entry.actor.id,
  entry.driver?.ref ?? null,
  entry.driver?.id ?? null,
  entry.subject.kind,
  entry.subject.id,
  entry.data === null ? 'withheld until the case is closed' : JSON.stringify(entry.data),
  entry.requestId,
]

async function* rowsOf(batches: AsyncIterable<AuditEntry[]>) {
  for await (const batch of batches) yield* batch.map(row)
}

export const GET = (request: NextRequest) =>
  staffDownload(async (actor) => {
    const asked = readAuditAddress(Object.fromEntries(request.nextUrl.searchParams))
    const records = await exportAuditRecords(actor, { ...asked, after: undefined, before: undefined })
    return records.ok ? csvDownload('audit', HEADER, rowsOf(records.value)) : records
  })
