import 'server-only'
import { forbidden } from '@/lib/access'
import { type Actor, type AppealStatus, ok, type Result } from '@/lib/vocabulary'
import { isDecided } from './hearing-rules'
import { findAppealsAbout } from './records'
import type { AppealAbout } from './view'

/** The appeals against these decisions, by what each is about: where they stand, nothing of what was found. Refuses `forbidden`. */
export async function appealsAbout(
  actor: Actor,
  decisionIds: readonly string[],
): Promise<Result<Record<string, AppealAbout>, 'forbidden'>> {
  const refusal = forbidden(actor, 'appeal.see')
  if (refusal) return refusal
  const rows = decisionIds.length > 0 ? await findAppealsAbout(decisionIds) : []
  return ok(
    Object.fromEntries(
      rows.map((row) => [
        row.decisionId,
        {
          id: row.id,
          number: `AP-${row.number}`,
          status: row.status as AppealStatus,
          dueAt: isDecided(row.status) ? null : row.dueAt.toISOString(),
        },
      ]),
    ),
  )
}
