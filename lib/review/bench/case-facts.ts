import 'server-only'
import { forbidden, may } from '@/lib/access'
import { policyAt } from '@/lib/policy'
import { openText } from '@/lib/vault'
import { type Actor, type Lane, ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { isBlind } from '../blindness'
import { isEndWithheld } from '../case-access'
import { isOthersGolden } from '../claims/claim-rules'
import { visibleLanes } from '../queue/list-queue'
import { type CaseRecord, findCase, findDevice } from '../records'
import type { CaseFacts } from '../view'
import { shownCase } from './shown-case'

/**
 * What a row of the queue shows beside itself: when and where the selfie was taken, on what, and how long the driver is
 * known. No face, no score. Of a golden pair to its person alone, as of its date. Refuses `forbidden`, `not-found` (also
 * for a lane the reader does not see).
 */
export async function caseFacts(
  actor: Actor,
  caseId: string,
  now = new Date(),
): Promise<Result<CaseFacts, 'forbidden' | 'not-found'>> {
  const refusal = forbidden(actor, 'queue.see')
  if (refusal || actor.kind !== 'staff') return refusal ?? refuse('forbidden')
  const kept = await findCase(caseId)
  if (!kept || !visibleLanes(actor).includes(kept.lane as Lane)) return refuse('not-found')
  const shown = isOthersGolden(kept, actor) ? null : await shownCase(kept, actor.id, now)
  if (!shown) return refuse('not-found')
  const { row, checks, references } = shown
  const check = checks.find((one) => one.id === row.verificationId)
  const active = references.filter((one) => one.status === 'active')
  const newest = Math.max(...active.map((one) => one.addedAt.getTime()))
  const device = check?.installId ? await findDevice(check.installId, row.driverId) : null
  const { review } = await policyAt(now)
  const blind = isBlind(row, actor, actor.role !== 'reviewer', now, review) || (await isEndWithheld(kept, actor, now))
  return ok({
    capturedAt: (check?.capturedAt ?? row.openedAt).toISOString(),
    place: check?.region ?? row.region,
    references: { active: active.length, newestAt: active.length > 0 ? new Date(newest).toISOString() : null },
    device: check?.installId
      ? { model: check.deviceModel ?? 'Phone', otherAccounts: blind ? null : (device?.otherAccounts ?? 0) }
      : null,
    checks: { count: checks.length, since: checks.at(-1)?.createdAt.toISOString() ?? null },
    reason: await reasonOf(row, actor),
  })
}

async function reasonOf(row: CaseRecord, actor: StaffActor): Promise<string | null> {
  if (!may(actor, 'case.direct')) return null
  const sealed = row.sealedSnoozeReason ?? (row.lane === 'adjudication' ? row.sealedEscalationReason : null)
  return await openText(row.driverId, sealed)
}
