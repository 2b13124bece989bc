import 'server-only'
import { findStaffOfRoles, forbidden } from '@/lib/access'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { partsOf } from './parts-of'
import { findAppeal } from './records'

/** The leads who may be asked to hear an appeal: nobody who took part, nor who had a finding on it before. Refuses `forbidden`, `not-found`. */
export async function leadsToAsk(
  actor: Actor,
  appealId: string,
): Promise<Result<{ id: string; name: string }[], 'forbidden' | 'not-found'>> {
  const refusal = forbidden(actor, 'appeal.hear')
  if (refusal) return refusal
  const row = await findAppeal(appealId)
  if (!row) return refuse('not-found')
  const [leads, parts] = await Promise.all([findStaffOfRoles(['lead']), partsOf(row)])
  const out = new Set([...parts, ...row.pastHearerIds])
  return ok(leads.filter((lead) => !out.has(lead.id)).map(({ id, name }) => ({ id, name })))
}
