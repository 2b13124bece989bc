import 'server-only'
import { findNames, forbidden } from '@/lib/access'
import { type Actor, ok, type Result, refuse, UNDECIDED } from '@/lib/vocabulary'
import { heldBy } from '../claims/claim-rules'
import { asUntold } from '../golden/untold'
import type { CaseHit } from '../view'
import { whyOf } from './list-queue'
import { findCasesByText } from './search-records'

const AT_MOST = 6

/**
 * At most 6 cases by number, or by name or reference of the driver, for the palette. It tells what a row of the queue
 * tells a blind reader, to everybody: no band, no reason, no outcome. Cases that leads adjudicate are not found by
 * reviewers who took no part. Refuses `forbidden`.
 */
export async function searchCases(
  actor: Actor,
  text: string,
  now = new Date(),
): Promise<Result<CaseHit[], 'forbidden'>> {
  const refusal = forbidden(actor, 'queue.see')
  if (refusal || actor.kind !== 'staff') return refusal ?? refuse('forbidden')
  const found = await findCasesByText(text.trim(), actor, AT_MOST)
  const rows = await Promise.all(found.map(async (row) => ({ ...row, ...(await asUntold(row, now, actor.id)) })))
  const names = await findNames(rows.flatMap((row) => heldBy(row, now) ?? []))
  return ok(
    rows.map((row) => {
      const holder = heldBy(row, now)
      const open = (UNDECIDED as readonly string[]).includes(row.status)
      return {
        id: row.id,
        number: `C-${row.number}`,
        driver: { ref: row.ref, name: row.driverName },
        why: whyOf(row.checkReason),
        waitingSince: open ? row.laneSince.toISOString() : null,
        holder: holder ? { id: holder, name: names.get(holder) ?? '', you: holder === actor.id } : null,
      }
    }),
  )
}
