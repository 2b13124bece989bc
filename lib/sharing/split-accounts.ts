import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { leaveMembers, lockPlacing, membersOf } from './case-records'
import { about, heldCase } from './claims'
import { noteAct } from './deeds'
import { openSharingCase } from './place-signals'
import { recountCase } from './recount-case'
import { closeBetween } from './signal-records'
import { isOpenCase } from './transitions'
import { type SharingRefusal, type SplitForm, splitForm } from './view'

/**
 * Splits accounts off the sharing case one holds into a case of their own, with a reason. What links both sides is
 * closed and never joins them again; new evidence may.
 * Refuses `forbidden`, `invalid`, `not-found`, `claim-lost`, `not-open`, `not-of-case`, `nobody-left`. Locks the case.
 * @returns the new case
 */
export async function splitAccounts(
  actor: Actor,
  form: SplitForm,
  now = new Date(),
): Promise<Result<{ caseId: string }, SharingRefusal>> {
  const refusal = forbidden(actor, 'sharing.work')
  if (refusal) return refusal
  const said = splitForm.safeParse(form)
  if (!said.success) return refuse('invalid', said.error.issues[0]?.message)
  const { caseId, reason } = said.data
  const leaving = [...new Set(said.data.driverIds)]
  return await transaction(async (tx) => {
    await lockPlacing(tx)
    const held = await heldCase(tx, actor, caseId, now)
    if (!held.ok) return held
    if (!isOpenCase(held.value.status)) return refuse('not-open')
    const members = await membersOf(caseId, tx)
    if (leaving.some((id) => !members.includes(id))) return refuse('not-of-case')
    const staying = members.filter((id) => !leaving.includes(id))
    if (staying.length === 0) return refuse('nobody-left')
    await closeBetween(tx, leaving, staying, caseId, now)
    await leaveMembers(tx, caseId, leaving, 'split', now)
    const made = await openSharingCase(tx, actor, leaving, now)
    await recountCase(tx, held.value, now)
    const facts = { accounts: leaving.length, into: made.id, number: made.number }
    await noteAct(tx, { caseId, act: 'split', userId: actor.id, reason, facts }, now)
    await record(tx, {
      type: 'sharing.split',
      actor,
      subject: about(caseId),
      data: { into: made.id, accounts: leaving.length },
      occurredAt: now,
    })
    return ok({ caseId: made.id })
  })
}
