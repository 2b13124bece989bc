'use server'

import { findStaffOfRoles, may, staffActor } from '@/lib/access'
import { caseFacts, changeView, claimNext, directCases, removeView, saveView, wakeCase } from '@/lib/review'
import {
  type Assignable,
  type BulkForm,
  type BulkLine,
  bulkForm,
  type CaseFacts,
  type QueueView,
  type ViewChange,
  type ViewForm,
  viewChange,
} from '@/lib/review/view'
import { isId, ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'

/** Claims the next case in livelihood order for whoever is signed in. Refuses `signed-out`, `forbidden`, `nothing-waits`. */
export async function startReviewing(): Promise<Result<{ caseId: string }>> {
  const actor = await staffActor()
  return actor ? await claimNext(actor) : refuse('signed-out')
}

/** Asks a door about something with an id, in the name of whoever is signed in. */
async function about<T>(id: unknown, door: (actor: StaffActor, id: string) => Promise<Result<T>>): Promise<Result<T>> {
  const actor = await staffActor()
  if (!actor) return refuse('signed-out')
  return isId(id) ? await door(actor, id) : refuse('not-found')
}

export async function readFacts(caseId: string): Promise<Result<CaseFacts>> {
  return await about(caseId, (actor, id) => caseFacts(actor, id))
}

/** One deed for the cases that are chosen; a line for each. */
export async function direct(form: BulkForm): Promise<Result<BulkLine[]>> {
  const actor = await staffActor()
  if (!actor) return refuse('signed-out')
  const said = bulkForm.safeParse(form)
  return said.success ? await directCases(actor, said.data) : refuse('invalid', said.error.issues[0]?.message)
}

export async function wake(caseId: string): Promise<Result<null>> {
  return await about(caseId, (actor, id) => wakeCase(actor, id))
}

/** Whom a case can be given to: reviewers and leads whose account is in use. */
export async function readAssignable(): Promise<Result<Assignable[]>> {
  const actor = await staffActor()
  if (!actor) return refuse('signed-out')
  if (!may(actor, 'case.direct')) return refuse('forbidden')
  return ok((await findStaffOfRoles(['reviewer', 'lead'])) as Assignable[])
}

export async function keepView(form: ViewForm): Promise<Result<QueueView>> {
  const actor = await staffActor()
  return actor ? await saveView(actor, form) : refuse('signed-out')
}

export async function alterView(viewId: string, change: ViewChange): Promise<Result<null>> {
  const said = viewChange.safeParse(change)
  if (!said.success) return refuse('invalid', said.error.issues[0]?.message)
  return await about(viewId, (actor, id) => changeView(actor, id, said.data))
}

export async function dropView(viewId: string): Promise<Result<null>> {
  return await about(viewId, (actor, id) => removeView(actor, id))
}
