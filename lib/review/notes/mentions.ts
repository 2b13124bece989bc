import 'server-only'
import { findNames, forbidden, may } from '@/lib/access'
import { transaction } from '@/lib/database'
import { openText } from '@/lib/vault'
import { type Actor, ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { readableNotes, seesCase } from '../case-access'
import { findCases } from '../records'
import { countUnread, findMentionsOf, markRead } from './note-records'
import type { Mentions } from './note-view'

const AT_MOST = 30

/**
 * Where the reader was named, newest first: who and in which case; the text only where the reader may see it. At most
 * 30. Refuses `forbidden`.
 */
export async function readMentions(actor: Actor, now = new Date()): Promise<Result<Mentions, 'forbidden'>> {
  const refusal = forbidden(actor, 'note.write')
  if (refusal || actor.kind !== 'staff') return refusal ?? refuse('forbidden')
  const [mentions, unread] = await Promise.all([findMentionsOf(actor.id, AT_MOST), countUnread(actor.id)])
  const rows = await findCases([...new Set(mentions.map(({ note }) => note.caseId))])
  const [names, readable] = await Promise.all([
    findNames(mentions.map(({ note }) => note.authorId)),
    readableNotes(rows, actor, now),
  ])
  const entries = mentions.map(async ({ id, readAt, note }) => {
    const row = rows.find((one) => one.id === note.caseId)
    return {
      id,
      caseId: note.caseId,
      number: row ? `C-${row.number}` : '',
      by: names.get(note.authorId) ?? '',
      at: note.writtenAt.toISOString(),
      read: readAt !== null,
      text: readable.has(note.caseId) ? await openText(note.driverId, note.sealedText) : null,
      mayOpen: row !== undefined && seesCase(row, actor),
    }
  })
  return ok({ entries: await Promise.all(entries), unread })
}

/** How many of the reader's mentions wait to be read; undefined for a role that is never named. */
export const countUnreadMentions = async (actor: StaffActor): Promise<number | undefined> =>
  may(actor, 'note.write') ? await countUnread(actor.id) : undefined

/** Marks the reader's own mentions as read: those of these ids, or all. @returns how many wait still. Refuses `forbidden`. */
export async function markMentionsRead(
  actor: Actor,
  ids: readonly string[] | 'all',
  now = new Date(),
): Promise<Result<{ unread: number }, 'forbidden'>> {
  const refusal = forbidden(actor, 'note.write')
  if (refusal || actor.kind !== 'staff') return refusal ?? refuse('forbidden')
  await transaction((tx) => markRead(tx, actor.id, ids, now))
  return ok({ unread: await countUnread(actor.id) })
}
