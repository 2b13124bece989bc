import 'server-only'
import { forbidden, may } from '@/lib/access'
import { record } from '@/lib/audit'
import { type Tx, transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { type QueueView, VIEWS_AT_MOST, type ViewChange, type ViewForm, viewForm } from '../view'
import { deleteView, findViews, insertView, lockViewsOf, updateView, type ViewRecord } from './view-records'

/** The ways to look at the queue that a person keeps, and those that leads share. Refuses `forbidden`. */
export async function listViews(actor: Actor): Promise<Result<QueueView[], 'forbidden'>> {
  const refusal = forbidden(actor, 'queue.see')
  if (refusal) return refusal
  const rows = await findViews(actor.id)
  return ok(rows.map((row) => toView(row, actor, row.owner)))
}

const toView = ({ id, name, address, shared, ownerId }: ViewRecord, actor: Actor, owner: string): QueueView => ({
  id,
  name,
  address,
  shared,
  mine: ownerId === actor.id,
  owner,
})

/**
 * Keeps a way to look at the queue under a name. Only leads share one with everybody.
 * Refuses `forbidden`, `invalid`, `too-many`, `name-taken`. Locks the person's views.
 */
export async function saveView(
  actor: Actor,
  form: ViewForm,
  now = new Date(),
): Promise<Result<QueueView, 'forbidden' | 'invalid' | 'too-many' | 'name-taken'>> {
  const refusal = forbidden(actor, 'queue.see')
  if (refusal) return refusal
  const said = viewForm.safeParse(form)
  if (!said.success) return refuse('invalid', said.error.issues[0]?.message)
  if (said.data.shared && !may(actor, 'case.direct')) return refuse('forbidden', 'Leads share views.')
  return await transaction(async (tx) => {
    const own = await lockViewsOf(tx, actor.id)
    if (own.length >= VIEWS_AT_MOST) return refuse('too-many')
    if (own.some(({ name }) => name === said.data.name)) return refuse('name-taken')
    const row = await insertView(tx, { ...said.data, ownerId: actor.id, createdAt: now, changedAt: now })
    await recordView(tx, 'view.saved', actor, row, now)
    return ok(toView(row, actor, ''))
  })
}

/**
 * Renames a view of one's own, or shares it or takes it back.
 * Refuses `forbidden`, `not-found` (also somebody else's), `name-taken`. Locks the person's views.
 */
export async function changeView(
  actor: Actor,
  id: string,
  change: ViewChange,
  now = new Date(),
): Promise<Result<null, 'forbidden' | 'not-found' | 'name-taken'>> {
  const refusal = forbidden(actor, 'queue.see')
  if (refusal) return refusal
  if (change.shared && !may(actor, 'case.direct')) return refuse('forbidden', 'Leads share views.')
  return await transaction(async (tx) => {
    const own = await lockViewsOf(tx, actor.id)
    const row = own.find((view) => view.id === id)
    if (!row) return refuse('not-found')
    if (own.some((view) => view.id !== id && view.name === change.name)) return refuse('name-taken')
    await updateView(tx, id, {
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.shared === undefined ? {} : { shared: change.shared }),
      changedAt: now,
    })
    await recordView(tx, 'view.saved', actor, { ...row, shared: change.shared ?? row.shared }, now)
    return ok(null)
  })
}

/** Deletes a view of one's own. Refuses `forbidden`, `not-found` (also somebody else's). Locks the person's views. */
export async function removeView(
  actor: Actor,
  id: string,
  now = new Date(),
): Promise<Result<null, 'forbidden' | 'not-found'>> {
  const refusal = forbidden(actor, 'queue.see')
  if (refusal) return refusal
  return await transaction(async (tx) => {
    const row = (await lockViewsOf(tx, actor.id)).find((view) => view.id === id)
    if (!row) return refuse('not-found')
    await deleteView(tx, id)
    await recordView(tx, 'view.removed', actor, row, now)
    return ok(null)
  })
}

const recordView = (
  tx: Tx,
  type: 'view.saved' | 'view.removed',
  actor: Actor,
  { id, shared }: ViewRecord,
  now: Date,
): Promise<void> => record(tx, { type, actor, subject: { kind: 'view', id }, data: { shared }, occurredAt: now })
