import 'server-only'
import { findStaffOfRoles, forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { sealText } from '@/lib/vault'
import { type Actor, ok, type Result, refuse, type StaffActor, UNDECIDED } from '@/lib/vocabulary'
import { driverShown } from '../bench/shown-case'
import { seesCase } from '../case-access'
import { type CaseRecord, findCase, lockCase } from '../records'
import { insertNote } from './note-records'
import type { Mentionable, NoteForm } from './note-view'
import { MENTIONS_MAX, namedIn } from './note-words'

/**
 * Writes a note on a case without deciding it, sealed with the driver's key, and names those whose `@Name` stands in
 * it. Names of people who may not see the case, and the author's own, are left as plain text. On a golden pair it reads
 * as on any other case, and nobody else is told.
 * Refuses `forbidden`, `not-found`, `cancelled` (what was to be compared is gone), `invalid` (names too many). Locks the case.
 */
export async function addNote(
  actor: Actor,
  caseId: string,
  form: NoteForm,
  now = new Date(),
): Promise<Result<{ noteId: string; mentioned: string[] }, 'forbidden' | 'not-found' | 'cancelled' | 'invalid'>> {
  const refusal = forbidden(actor, 'note.write')
  if (refusal || actor.kind !== 'staff') return refusal ?? refuse('forbidden')
  const known = await findCase(caseId)
  if (!known) return refuse('not-found')
  if (!seesCase(known, actor)) return refuse('forbidden', 'Leads adjudicate.')
  const named = namedIn(form.text, await mentionableIn(known, actor))
  if (named.length > MENTIONS_MAX)
    return refuse('invalid', `A note names at most ${MENTIONS_MAX} people: leave some out.`)
  const driverId = await driverShown(known)
  if (!driverId) return refuse('cancelled')
  const sealedText = await sealText(driverId, form.text)
  const isGolden = known.kind === 'golden'
  return await transaction(async (tx) => {
    const row = await lockCase(tx, caseId)
    if (!row) return refuse('not-found')
    if (row.status === 'cancelled') return refuse('cancelled')
    const { lane } = row
    const note = { caseId, driverId, lane, authorId: actor.id, sealedText, writtenAt: now }
    const { id: noteId, mentions } = await insertNote(tx, note, isGolden ? [] : named.map(({ id }) => id))
    const about = { actor, occurredAt: now, ...(isGolden ? {} : { driverId }) }
    await record(tx, { ...about, type: 'note.added', subject: { kind: 'note', id: noteId }, data: { caseId, lane } })
    for (const { userId } of mentions) {
      const subject = { kind: 'user', id: userId }
      await record(tx, { ...about, type: 'mention.made', subject, data: { caseId, noteId } })
    }
    return ok({ noteId, mentioned: named.map(({ name }) => name) })
  })
}

/** Whom the author can name in a note on a case: reviewers and leads who may see it. */
export async function mentionableIn(row: CaseRecord, author: StaffActor): Promise<Mentionable[]> {
  const staff = await findStaffOfRoles(['reviewer', 'lead'])
  const closedToReviewers = row.lane === 'adjudication' && (UNDECIDED as readonly string[]).includes(row.status)
  return staff.flatMap(({ id, name, role }) =>
    id === author.id || (closedToReviewers && role === 'reviewer' && !row.partIds.includes(id))
      ? []
      : [{ id, name, role: role === 'lead' ? ('lead' as const) : ('reviewer' as const) }],
  )
}
