import 'server-only'
import { forbidden } from '@/lib/access'
import { type Tx, transaction } from '@/lib/database'
import { type DriverRecord, findDriver, lockDriver } from '@/lib/drivers'
import {
  isStanding,
  noteAppealDecided,
  previewLetter as previewText,
  type SuspensionRecord,
  sendNotice,
  shortenInside,
  suspensionOf,
  suspensionState,
} from '@/lib/enforcement'
import { findCompanions } from '@/lib/sharing'
import { sealText } from '@/lib/vault'
import { type Actor, languageOf, ok, type ReasonCode, type Result, refuse } from '@/lib/vocabulary'
import { waitsForSelfie } from './asked-selfie'
import { tell } from './claim-appeal'
import { heldAppeal } from './hearing-rules'
import { lockHeld } from './lock-held'
import { partsOf } from './parts-of'
import { type AppealRecord, findAppeal, updateAppeal } from './records'
import { reverseDecision } from './reverse-decision'
import { setBlind } from './set-blind'
import { type AppealRefusal, type OutcomeForm, outcomeForm } from './view'

type Outcome = ReturnType<typeof outcomeForm.parse>

/**
 * Decides an appeal: upheld; changed (the suspension in force ends earlier, or now); or overturned, which undoes the
 * decision with all that followed from it. Outcome, what follows, the letter and every event are one transaction, so of two
 * leads who decide at once one does and the other is told who. Only the lead who hears it, after their own finding; who
 * found different people does not overturn.
 * Locks the driver, and at a reversal everybody in a confirmed sharing case with them, in the order of their ids; then the
 * appeal. Refuses `forbidden`, `invalid`, `not-found`, `already-decided`, `not-yours`, `took-part`, `finding-first`,
 * `waits-for-selfie`, `finding-contradicts`, `nothing-to-change`, `end-not-earlier`.
 */
export async function decideAppeal(
  actor: Actor,
  form: OutcomeForm,
  now = new Date(),
): Promise<Result<null, AppealRefusal>> {
  const refusal = forbidden(actor, 'appeal.hear')
  if (refusal) return refusal
  const said = outcomeForm.safeParse(form)
  if (!said.success) return refuse('invalid', said.error.issues[0]?.message)
  const known = await findAppeal(said.data.appealId)
  if (!known) return refuse('not-found')
  const others = said.data.outcome === 'overturned' ? await findCompanions(known.driverId) : []
  const locked = [...new Set([known.driverId, ...others])].sort()
  return await transaction(async (tx) => {
    const drivers = new Map<string, DriverRecord | null>()
    for (const id of locked) drivers.set(id, await lockDriver(tx, id))
    const driver = drivers.get(known.driverId)
    const held = await lockHeld(tx, known.id, actor)
    if (!held.ok) return held
    const row = held.value
    if (!driver) return refuse('not-found')
    const why = await whyNotDecide(tx, row, said.data, now)
    if (why) return why
    const change = await changeOf(tx, row, said.data, now)
    if (!change.ok) return change
    await write(tx, { actor, driver, row, said: said.data, locked, now }, change.value)
    return ok(null)
  })
}

async function whyNotDecide(tx: Tx | undefined, row: AppealRecord, { outcome }: Outcome, now: Date) {
  if (!row.finding) return refuse('finding-first')
  if (await waitsForSelfie(row, now, tx)) return refuse('waits-for-selfie')
  return outcome === 'overturned' && row.finding === 'different_people' ? refuse('finding-contradicts') : undefined
}

type Change = { suspension: SuspensionRecord; endsAt: Date } | null

/** What `changed` would shorten, and to when; an end that comes no later than a planned start calls it off now. */
async function changeOf(
  tx: Tx | undefined,
  row: AppealRecord,
  { outcome, endsAt }: Outcome,
  now: Date,
): Promise<Result<Change, AppealRefusal>> {
  if (outcome !== 'changed') return ok(null)
  const suspension = await suspensionOf(row, tx)
  if (!suspension || !isStanding(suspensionState(suspension, now))) return refuse('nothing-to-change')
  const end = endsAt ? new Date(Math.max(Date.parse(endsAt), now.getTime())) : now
  if (suspension.endsAt && end >= suspension.endsAt) return refuse('end-not-earlier')
  return ok({ suspension, endsAt: suspension.startsAt && end <= suspension.startsAt ? now : end })
}

type Deciding = { actor: Actor; driver: DriverRecord; row: AppealRecord; said: Outcome; locked: string[]; now: Date }

async function write(tx: Tx, { actor, driver, row, said, locked, now }: Deciding, change: Change): Promise<void> {
  const { outcome, reasons } = said
  await updateAppeal(tx, row.id, {
    status: outcome,
    outcomeReasons: reasons,
    sealedReason: await sealText(driver.id, said.note, tx),
    decidedAt: now,
    decidedById: actor.id,
  })
  await noteAppealDecided(tx, row.decisionId, now)
  await setBlind(tx, row, null)
  await tell(tx, actor, row, 'appeal.decided', { decisionId: row.decisionId, outcome }, now)
  if (outcome === 'overturned') {
    await reverseDecision(tx, actor, row, { label: row.finding === 'same_person', locked }, now)
  }
  if (change) await shortenInside(tx, actor, change.suspension, change.endsAt, now)
  const letter = letterOf(row, said, change, now)
  const about = { decisionId: row.decisionId, suspensionId: row.suspensionId, appealBy: null }
  const notice = await sendNotice(tx, actor, driver, letter, about, now)
  await updateAppeal(tx, row.id, { noticeId: notice.id })
}

/** What the letter tells. */
function letterOf(row: AppealRecord, { outcome, reasons }: Outcome, change: Change, now: Date) {
  return {
    kind: 'appeal_decided',
    facts: {
      outcome,
      filedAt: row.filedAt,
      reasons:
        row.finding === 'different_people' && outcome !== 'overturned' ? (row.findingReasons as ReasonCode[]) : [],
      why: reasons,
      endsAt: change?.endsAt ?? null,
      endsNow: change !== null && change.endsAt <= now,
    },
  } as const
}

/**
 * The letter as it would go, before the outcome is recorded. Refuses as `decideAppeal` does where the letter could not go.
 */
export async function previewLetter(
  actor: Actor,
  form: OutcomeForm,
  now = new Date(),
): Promise<Result<{ subject: string; body: string; locale: string }, AppealRefusal>> {
  const refusal = forbidden(actor, 'appeal.hear')
  if (refusal) return refusal
  const said = outcomeForm.safeParse(form)
  if (!said.success) return refuse('invalid', said.error.issues[0]?.message)
  const held = heldAppeal(await findAppeal(said.data.appealId), actor)
  if (!held.ok) return held
  if ((await partsOf(held.value)).includes(actor.id)) return refuse('took-part')
  const why = await whyNotDecide(undefined, held.value, said.data, now)
  if (why) return why
  const change = await changeOf(undefined, held.value, said.data, now)
  const driver = await findDriver(held.value.driverId)
  if (!change.ok) return change
  if (!driver) return refuse('not-found')
  const locale = languageOf(driver.locale)
  return ok({ ...previewText(letterOf(held.value, said.data, change.value, now), driver, locale), locale })
}
