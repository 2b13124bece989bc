import 'server-only'
import { findNames, forbidden, may } from '@/lib/access'
import { openText } from '@/lib/vault'
import { type Actor, type Lane, ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { benchFindings } from '../bench/bench-findings'
import { driverShown } from '../bench/shown-case'
import { isBlindToFindings } from '../blindness'
import { isEndWithheld, readableNotes, seesCase } from '../case-access'
import { type CaseRecord, findCase } from '../records'
import { tellFindings } from '../tell-findings'
import { mentionableIn } from './add-note'
import { findNotes, type NoteRecord } from './note-records'
import type { CaseNotes, NoteEntry } from './note-view'

/**
 * What was written on a case in one time line: notes, and the notes that went with findings. A reader who is blind to
 * anything of the case reads their own notes alone, and is told that others wrote. Refuses `forbidden`, `not-found`.
 */
export async function listNotes(
  actor: Actor,
  caseId: string,
  now = new Date(),
): Promise<Result<CaseNotes, 'forbidden' | 'not-found'>> {
  const refusal = forbidden(actor, 'queue.see')
  if (refusal || actor.kind !== 'staff') return refusal ?? refuse('forbidden')
  const row = await findCase(caseId)
  if (!row) return refuse('not-found')
  if (!seesCase(row, actor)) return refuse('forbidden', 'Leads adjudicate.')
  const notes = await findNotes(row.id)
  const readable = (await readableNotes([row], actor, now)).has(row.id)
  const seen = notes.filter((note) => readable || note.authorId === actor.id)
  const [written, found] = await Promise.all([entriesOf(seen, actor), withFindings(row, actor, now)])
  const mayWrite = may(actor, 'note.write') && row.status !== 'cancelled'
  return ok({
    entries: [...written, ...found].sort((one, other) => one.at.localeCompare(other.at)),
    withheld: seen.length < notes.length,
    mayWrite,
    people: mayWrite ? await mentionableIn(row, actor) : [],
  })
}

async function entriesOf(notes: readonly NoteRecord[], reader: StaffActor): Promise<NoteEntry[]> {
  const names = await findNames(notes.flatMap((note) => [note.authorId, ...note.mentions.map((one) => one.userId)]))
  return await Promise.all(
    notes.map(async (note) => ({
      id: note.id,
      lane: note.lane as Lane,
      finding: null,
      by: { name: names.get(note.authorId) ?? '', you: note.authorId === reader.id },
      at: note.writtenAt.toISOString(),
      text: await openText(note.driverId, note.sealedText),
      mentions: note.mentions.map(({ userId }) => ({ name: names.get(userId) ?? '', you: userId === reader.id })),
      unreadMentionId: note.mentions.find((one) => one.userId === reader.id && one.readAt === null)?.id ?? null,
    })),
  )
}

async function withFindings(row: CaseRecord, reader: StaffActor, now: Date): Promise<NoteEntry[]> {
  const driverId = (await driverShown(row)) ?? row.driverId
  const isKept = isBlindToFindings(row, reader, now) || (await isEndWithheld(row, reader, now))
  const tells = !isKept && (reader.role !== 'reviewer' || row.status === 'closed')
  const blind = isKept || (tells && !(await tellFindings(row, reader, now)))
  const findings = await benchFindings({ ...row, driverId }, reader, { blind })
  return findings
    .filter((finding) => finding.note !== '')
    .map((finding) => ({
      id: `${finding.lane} ${finding.at}`,
      lane: finding.lane,
      finding: finding.finding,
      by: { name: finding.by, you: finding.you },
      at: finding.at,
      text: finding.note,
      mentions: [],
      unreadMentionId: null,
    }))
}
