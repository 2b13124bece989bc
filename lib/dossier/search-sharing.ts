import 'server-only'
import { findNames, forbidden } from '@/lib/access'
import { blindReader } from '@/lib/review'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { findSharingByText } from './sharing-records'
import type { SharingHit } from './view'

const AT_MOST = 6

/**
 * At most 6 sharing cases by their number, or by name or reference of an account, for the palette. Not those with a
 * driver to whom the reader is blind (the rule of the driver list). Refuses `forbidden`.
 */
export async function searchSharing(
  actor: Actor,
  text: string,
  now = new Date(),
): Promise<Result<SharingHit[], 'forbidden'>> {
  const refusal = forbidden(actor, 'sharing.see')
  if (refusal || actor.kind !== 'staff') return refusal ?? refuse('forbidden')
  const rows = await findSharingByText(text.trim(), await blindReader(actor, now), now, AT_MOST)
  const holderOf = (row: (typeof rows)[number]) =>
    row.claimExpiresAt && row.claimExpiresAt > now ? row.claimedById : null
  const names = await findNames(rows.flatMap((row) => holderOf(row) ?? []))
  return ok(
    rows.map((row) => {
      const holder = holderOf(row)
      const [first, second] = row.names
      const others = row.accounts - row.names.length
      return {
        id: row.id,
        number: `SH-${row.number}`,
        status: row.status,
        who: [first, second, others > 0 ? `${others} more` : undefined].filter(Boolean).join(', ') || 'nobody left',
        holder: holder ? { name: names.get(holder) ?? '', you: holder === actor.id } : null,
      }
    }),
  )
}
