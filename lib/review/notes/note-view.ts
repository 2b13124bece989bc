import { z } from 'zod'
import type { Finding, Lane } from '@/lib/vocabulary'
import { NOTE_MAX } from './note-words'

/** What is sent to add a note; its @ names are looked up by the server. */
export const noteForm = z.strictObject({
  text: z
    .string()
    .trim()
    .min(1, 'Write something first.')
    .max(NOTE_MAX, `A note has at most ${NOTE_MAX} characters: shorten it.`),
})
export type NoteForm = z.infer<typeof noteForm>

/** Somebody who can be named in a note on a case: they may see it. */
export type Mentionable = { id: string; name: string; role: 'reviewer' | 'lead' }

/** One entry of what was written on a case: a note, or the note that went with a finding. */
export type NoteEntry = {
  id: string
  lane: Lane
  /** Set where the note went with a finding. */
  finding: Finding | null
  by: { name: string; you: boolean }
  at: string
  /** Null: the text has gone with the consent or the driver's key. */
  text: string | null
  /** Names that stand in the text with an @. */
  mentions: { name: string; you: boolean }[]
  /** The reader's own mention in it while it has not been read. */
  unreadMentionId: string | null
}

export type CaseNotes = {
  /** Oldest first; holds only what the reader may see. */
  entries: NoteEntry[]
  /** Others have written, and the reader sees it after a finding of their own. */
  withheld: boolean
  mayWrite: boolean
  /** Who can be named with an @; nobody for a reader who may not write. */
  people: Mentionable[]
}

/** Somebody named the reader in a note. The text is null where the reader may not see it yet, or any longer. */
export type MentionEntry = {
  id: string
  caseId: string
  number: string
  by: string
  at: string
  read: boolean
  text: string | null
  /** The reader may open the case. */
  mayOpen: boolean
}
export type Mentions = { entries: MentionEntry[]; unread: number }
