import 'server-only'
import { forbidden } from '@/lib/access'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { findCase } from '../records'
import { deleteLook, insertLook } from './look-records'

/**
 * Says that a page of this person has a case open, to everybody who has it open too or sees it in the queue; to be
 * said again every 15 s. Refuses `forbidden`, `not-found`.
 */
export async function lookAt(
  actor: Actor,
  caseId: string,
  pageId: string,
  now = new Date(),
): Promise<Result<null, 'forbidden' | 'not-found'>> {
  const refusal = forbidden(actor, 'queue.see')
  if (refusal) return refusal
  if (!(await findCase(caseId))) return refuse('not-found')
  await insertLook(pageId, caseId, actor.id, now)
  return ok(null)
}

/** Says that the page is closed. */
export const lookAway = (pageId: string, now = new Date()): Promise<void> => deleteLook(pageId, now)
