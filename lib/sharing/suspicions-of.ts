import 'server-only'
import { findNames, forbidden } from '@/lib/access'
import { openText } from '@/lib/vault'
import { type Actor, ok, type Result } from '@/lib/vocabulary'
import { findSuspicions } from './records'

export type Suspicion = { id: string; at: string; by: string; note: string | null; caseId: string | null }

/** The suspicions on a driver, newest first, with their notes. Refuses `forbidden`. */
export async function suspicionsOf(actor: Actor, driverId: string): Promise<Result<Suspicion[], 'forbidden'>> {
  const refusal = forbidden(actor, 'driver.see')
  if (refusal) return refusal
  const rows = await findSuspicions(driverId)
  const names = await findNames(rows.map((row) => row.flaggedById))
  const suspicions = rows.map(async (row) => ({
    id: row.id,
    at: row.flaggedAt.toISOString(),
    by: names.get(row.flaggedById) ?? '',
    note: await openText(driverId, row.sealedNote),
    caseId: row.caseId,
  }))
  return ok(await Promise.all(suspicions))
}
