import 'server-only'
import { createHash } from 'node:crypto'
import { record } from '@/lib/audit'
import type { VerificationRecord } from '@/lib/capture'
import type { Tx } from '@/lib/database'
import type { DriverRecord } from '@/lib/drivers'
import { policyAt } from '@/lib/policy'
import type { Actor, CaseReason } from '@/lib/vocabulary'
import { type CaseRecord, findOpenCasesOfDriver, insertCase } from './records'

/** Why the case of a cleared check is there. */
export const CLEAR_SAMPLE = 'clear_sample' satisfies CaseReason

/** Whether a case looks at a check that the matcher cleared: the check stays approved unless two people condemn it. */
export const isSample = (row: Pick<CaseRecord, 'reason'>): boolean => row.reason === CLEAR_SAMPLE

/**
 * Whether what was done in a case is the platform's to know: nothing of a sample, until somebody finds different people
 * in it and the driver is held for the second look.
 */
export const isQuiet = (row: Pick<CaseRecord, 'reason' | 'blockedSince' | 'disposition'>): boolean =>
  isSample(row) && row.blockedSince === null && row.disposition !== 'different_people'

/**
 * Draws by lot, at the policy's share, whether a check that the matcher has just cleared is looked at by a person too
 * (mission, "sampling of clears for quality control"), and opens its case: in the lane of first looks among all others,
 * without a hold, telling the platform nothing. For the caller's transaction. The lot is fixed by the check, so a job
 * that runs twice draws no other. @returns the case, or null
 */
export async function sampleClear(
  tx: Tx,
  actor: Actor,
  driver: DriverRecord,
  check: VerificationRecord,
  now: Date,
): Promise<CaseRecord | null> {
  const { review } = await policyAt(now, tx)
  if (!check.objectId || lotOf(check.id) >= review.clearSampleShare) return null
  const row = await insertCase(tx, {
    kind: 'match',
    driverId: check.driverId,
    verificationId: check.id,
    lane: 'match',
    status: 'open',
    band: 'clear',
    reason: CLEAR_SAMPLE,
    region: driver.region,
    checkReason: check.reason,
    openedAt: now,
    laneSince: now,
  })
  await record(tx, {
    type: 'case.sampled',
    actor,
    driverId: check.driverId,
    subject: { kind: 'case', id: row.id },
    data: { verificationId: check.id },
    occurredAt: now,
  })
  return row
}

/** The lot of a check, 0 ≤ lot < 1; another than that of its case's second look. */
const lotOf = (checkId: string): number =>
  createHash('sha256').update(`sample ${checkId}`).digest().readUInt32BE(0) / 2 ** 32

/** Checks of a driver that were cleared and that somebody still looks at: their cases end with the consent. */
export const openSamplesOf = async (tx: Tx, driverId: string): Promise<string[]> =>
  (await findOpenCasesOfDriver(driverId, tx)).filter(isSample).map((row) => row.verificationId)
