'use server'

import { z } from 'zod'
import { staffActor } from '@/lib/access'
import { addNote } from '@/lib/review'
import { type NoteForm, noteForm } from '@/lib/review/view'
import { type Result, refuse } from '@/lib/vocabulary'

/** Writes a note on a case in the name of whoever is signed in. Refuses `signed-out`, `invalid`, and as `addNote` does. */
export async function writeNote(
  caseId: string,
  form: NoteForm,
): Promise<Result<{ noteId: string; mentioned: string[] }>> {
  const said = noteForm.safeParse(form)
  if (!said.success) return refuse('invalid', said.error.issues[0]?.message)
  const actor = await staffActor()
  if (!actor) return refuse('signed-out')
  const id = z.uuid().safeParse(caseId)
  return id.success ? await addNote(actor, id.data, said.data) : refuse('not-found')
}
