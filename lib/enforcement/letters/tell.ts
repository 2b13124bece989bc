import 'server-only'
import type { Tx } from '@/lib/database'
import type { DriverRecord } from '@/lib/drivers'
import { appealDeadline, policyAt, type SuspensionTerms } from '@/lib/policy'
import type { Actor } from '@/lib/vocabulary'
import { findAppealed } from '../appealed-records'
import { sendNotice } from '../notices/send-notice'
import type { SuspensionRecord } from '../records'
import type { Appealable, Letter } from './facts'
import { seenBy } from './seen'

const HOUR_MS = 3_600_000

/**
 * What a letter of an instant says of an appeal against a decision: until when and how soon one is heard, counted from
 * then; or how the one that is filed stands.
 */
export async function appealable(decisionId: string, now: Date, tx?: Tx): Promise<Appealable> {
  const filed = await findAppealed(decisionId, tx)
  if (filed) {
    const { filedAt, dueAt, decidedAt } = filed
    return { appealed: { filedAt, dueAt, overdue: dueAt <= now, decidedAt } }
  }
  const { enforcement, appeals } = await policyAt(now, tx)
  return {
    appealBy: appealDeadline(now, enforcement),
    decideWithinHours: Math.round(appeals.decideWithinMs / HOUR_MS),
  }
}

/**
 * Tells a driver that a rejection was confirmed, and that a lead decides what follows. Nothing where it has no check.
 * @param heldUntil when the hold ends by itself
 */
export async function tellOfRejection(
  tx: Tx,
  actor: Actor,
  driver: DriverRecord,
  proposal: SuspensionRecord,
  heldUntil: Date,
  now: Date,
): Promise<void> {
  const seen = await seenBy(proposal, tx)
  if (!seen) return
  const may = await appealable(proposal.decisionId, now, tx)
  const letter: Letter = { kind: 'rejection', facts: { ...may, seen, heldUntil, over: heldUntil <= now } }
  await tellOfSuspension(tx, actor, driver, proposal, letter, now)
}

/** The letter that goes out when a proposal is approved at an instant on these terms. */
export async function suspensionLetter(
  suspension: SuspensionRecord,
  terms: SuspensionTerms,
  now: Date,
  tx?: Tx,
): Promise<Extract<Letter, { kind: 'suspension' }>> {
  const seen = await seenBy(suspension, tx)
  const may = await appealable(suspension.decisionId, now, tx)
  return { kind: 'suspension', facts: { ...may, ...terms, seen, decidedAt: now } }
}

/** Writes a letter about a suspension; nothing to a driver whose data was erased: there is nobody left to tell. */
export async function tellOfSuspension(
  tx: Tx,
  actor: Actor,
  driver: DriverRecord,
  suspension: SuspensionRecord,
  letter: Letter,
  now: Date,
): Promise<void> {
  if (driver.erasedAt) return
  const appealBy = 'appealBy' in letter.facts ? letter.facts.appealBy : null
  const about = { decisionId: suspension.decisionId, suspensionId: suspension.id, appealBy }
  await sendNotice(tx, actor, driver, letter, about, now)
}
