import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import type { Result, StaffActor } from '@/lib/vocabulary'
import { listSuspensions } from './list-suspensions'
import type { SuspensionsPage } from './view'

/** The same list to be taken along; the export is written to the audit log. Refuses `forbidden`. */
export async function exportSuspensions(
  actor: StaffActor,
  now = new Date(),
): Promise<Result<SuspensionsPage, 'forbidden'>> {
  const answer = await listSuspensions(actor, now)
  if (!answer.ok) return answer
  const rows = answer.value.awaiting.length + answer.value.now.length + answer.value.ended.length
  await transaction((tx) =>
    record(tx, { type: 'export.read', actor, subject: { kind: 'export', id: 'suspensions' }, data: { rows } }),
  )
  return answer
}
