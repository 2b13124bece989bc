import 'server-only'
import type { Tx } from '@/lib/database'
import type { DriverRecord } from '@/lib/drivers'
import { appealDeadline, policyAt, type SuspensionTerms } from '@/lib/policy'
import type { Actor } from '@/lib/vocabulary'
import { type About, sendNotice } from '../notices/send-notice'
import type { SuspensionRecord } from '../records'
import type { Appealable, Letter } from './facts'
import { seenBy } from './seen'

const HOUR_MS = 3_600_000

/** Until when, and how soon an appeal is heard, counted from a decision. */
export async function appealable(decidedAt: Date, tx?: Tx): Promise<Appealable> {
  const { enforcement, appeals } = await policyAt(decidedAt, tx)
  return {
    appealBy: appealDeadline(decidedAt, enforcement),
    decideWithinHours: Math.round(appeals.decideWithinMs / HOUR_MS),
  }
}

const about = ({ decisionId, id }: SuspensionRecord, appealBy: Date | null): About => ({
  decisionId,
  suspensionId: id,
  appealBy,
})

/** Tells a driver that a rejection was confirmed, and that a lead decides what follows. Nothing where it has no check. */
export async function tellOfRejection(
  tx: Tx,
  actor: Actor,
  driver: DriverRecord,
  proposal: SuspensionRecord,
  now: Date,
): Promise<void> {
  const seen = await seenBy(proposal, tx)
  if (!seen || driver.erasedAt) return
  const may = await appealable(now, tx)
  const letter: Letter = { kind: 'rejection', facts: { ...may, seen, heldUntil: proposal.approveBy } }
  await sendNotice(tx, actor, driver, letter, about(proposal, may.appealBy), now)
}

/** The letter that goes out when a proposal is approved at an instant on these terms. */
export async function suspensionLetter(
  suspension: SuspensionRecord,
  terms: SuspensionTerms,
  now: Date,
  tx?: Tx,
): Promise<Extract<Letter, { kind: 'suspension' }>> {
  const seen = await seenBy(suspension, tx)
  return { kind: 'suspension', facts: { ...(await appealable(now, tx)), ...terms, seen, decidedAt: now } }
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
  await sendNotice(tx, actor, driver, letter, about(suspension, appealBy), now)
}
