import 'server-only'
import { may } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { policyAt, type SnoozeRule } from '@/lib/policy'
import { sealText } from '@/lib/vault'
import { type Actor, ok, type Refusal, type Result, refuse } from '@/lib/vocabulary'
import { driverShown } from '../bench/shown-case'
import { openedGolden } from '../golden/golden-over'
import { type CaseRecord, lockCase, updateCase } from '../records'
import type { ReviewRefusal, SnoozeForm } from '../view'
import { heldBy, isOthersGolden, tookPart, UNCLAIMED, worker } from './claim-rules'
import { releaseRow } from './move-claim'

/**
 * Puts a case off until a time. Its holder may, by at most 15 min, whether or not its driver can work meanwhile, so that
 * the limit tells them nothing; a lead who took no part may by at most 24 h, or 15 min where the driver can't work. The
 * claim ends. A golden one waits for its person alone; practice is over. The reason is sealed with the driver's key.
 * Refuses `forbidden`, `not-found`, `cancelled`, `already-decided`, `took-part`, `claimed-by-another` (with the
 * holder's id), `claim-lost` (not theirs), `too-long` (with the latest time). Locks the case.
 */
export async function snoozeCase(
  actor: Actor,
  caseId: string,
  form: SnoozeForm,
  now = new Date(),
): Promise<Result<{ until: string }, ReviewRefusal>> {
  const staff = worker(actor)
  if (!staff.ok) return staff
  const { snooze } = await policyAt(now)
  return await transaction(async (tx) => {
    const row = await lockCase(tx, caseId)
    const why = whyNotSnooze(row, actor, new Date(form.until), snooze, now)
    if (!row || why) return why ?? refuse('not-found')
    const until = new Date(form.until)
    const own = row.kind === 'golden' ? await openedGolden(tx, row, now) : null
    if (own?.status === 'cancelled') {
      await releaseRow(tx, actor, row, 'put off', now)
      return ok({ until: until.toISOString() })
    }
    await updateCase(tx, row.id, {
      ...own,
      ...UNCLAIMED,
      status: 'snoozed',
      snoozedUntil: until,
      snoozedById: actor.id,
      sealedSnoozeReason: await sealText((await driverShown(row)) ?? row.driverId, form.reason, tx),
    })
    await record(tx, {
      type: 'case.snoozed',
      actor,
      driverId: row.driverId,
      subject: { kind: 'case', id: row.id },
      data: { until: until.toISOString() },
      occurredAt: now,
    })
    return ok({ until: until.toISOString() })
  })
}

function whyNotSnooze(
  row: CaseRecord | null,
  actor: Actor,
  until: Date,
  { atMostMs, blockedAtMostMs }: SnoozeRule,
  now: Date,
): Refusal<ReviewRefusal> | undefined {
  if (!row || isOthersGolden(row, actor)) return refuse('not-found')
  if (row.status === 'cancelled') return refuse('cancelled')
  if (row.status === 'closed' || row.status === 'pending') return refuse('already-decided')
  if (tookPart(row, actor)) return refuse('took-part')
  const holder = heldBy(row, now)
  if (holder !== actor.id) {
    if (holder && row.claimKind !== 'ahead') return refuse('claimed-by-another', undefined, { holderId: holder })
    if (!may(actor, 'case.direct')) return refuse('claim-lost')
  }
  const short = row.blockedSince !== null || !may(actor, 'case.direct')
  const latest = new Date(now.getTime() + (short ? Math.min(blockedAtMostMs, atMostMs) : atMostMs))
  if (until <= now || until > latest) return refuse('too-long', undefined, { latest: latest.toISOString() })
  return undefined
}
