import { csvDownload, staffDownload } from '@/app/(console)/download'
import { exportSuspensions } from '@/lib/enforcement'
import type { AwaitingRow, SuspensionRow } from '@/lib/enforcement/view'

const HEADER = [
  'number',
  'driver',
  'name',
  'state',
  'reasons',
  'case',
  'decided',
  'decided by',
  'starts',
  'ends',
  'ended',
  'reason',
  'lifted by',
  'lift reason',
]

const waiting = (row: AwaitingRow) => {
  const { driver, reasons, caseNumber, decidedAt } = row
  return [
    null,
    driver.ref,
    driver.name,
    'waiting for a lead',
    reasons.join(' '),
    caseNumber,
    decidedAt,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ]
}
const decided = (row: SuspensionRow) => [
  row.number,
  row.driver.ref,
  row.driver.name,
  row.state,
  row.reasons.join(' '),
  row.caseNumber,
  row.createdAt,
  row.startedBy,
  row.startsAt,
  row.endsAt,
  row.endedAt,
  row.reason,
  row.liftedBy,
  row.liftReason,
]

export const GET = () =>
  staffDownload(async (actor) => {
    const page = await exportSuspensions(actor)
    if (!page.ok) return page
    const { awaiting, now, ended } = page.value
    return csvDownload('suspensions', HEADER, [...awaiting.map(waiting), ...[...now, ...ended].map(decided)])
  })
