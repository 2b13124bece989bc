import 'server-only'
import { transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { policyAt } from '@/lib/policy'
import { findCase, findCaseOfVerification } from '@/lib/review'
import { findConfirmed, findSharingCase } from '@/lib/sharing'
import { ok, system } from '@/lib/vocabulary'
import { insertProposal } from './insert-proposal'
import { tellOfRejection } from './letters/tell'
import { findNoticeAbout } from './notices/find-notice'
import { findSuspensionsOn } from './records'
import { confirmedRejection } from './what-was-found'

const actor = system('ladder')

/**
 * What follows a confirmed rejection: the driver is told what was found and how to appeal, and the ladder's suspension
 * is proposed in the name of whoever first found different people. Approval is for somebody who took no part; the
 * proposal lapses with the hold. Where somebody was faster and proposed by hand, that proposal stands and the driver is
 * told all the same. Runs once for a case, however often it is called. Locks the driver.
 */
export async function proposeAfterRejection(verificationId: string, now = new Date()): Promise<void> {
  const known = await findCaseOfVerification(verificationId)
  if (!known) return
  await transaction(async (tx) => {
    const driver = await lockDriver(tx, known.driverId)
    const row = await findCase(known.id, tx)
    const found = row && (await confirmedRejection(row, tx))
    if (!driver || !found || (await findNoticeAbout(found.decisionId, tx))) return ok(null)
    const before = await findSuspensionsOn(tx, { caseId: row.id })
    if (before.some((one) => one.byRule)) return ok(null)
    const closedAt = row.closedAt ?? now
    const { enforcement } = await policyAt(closedAt, tx)
    const approveBy = new Date(closedAt.getTime() + enforcement.approveWithinMs)
    const byRule = {
      driverId: driver.id,
      basis: { caseId: row.id, decisionId: found.decisionId },
      reasons: found.reasons,
      proposedById: found.firstFinderId,
      byRule: true,
      partIds: row.partIds,
      step: null,
      sealedReason: null,
      approveBy,
    }
    const proposal = before.at(-1) ?? (await insertProposal(tx, actor, byRule, now))
    await tellOfRejection(tx, actor, driver, proposal, approveBy, now)
    return ok(null)
  })
}

/**
 * What follows a confirmed sharing case, for one of its accounts: a severe suspension is proposed in the name of
 * whoever proposed the confirmation; nothing where it no longer names the account. It holds nobody meanwhile. Runs once
 * for a case and account. Locks the driver.
 */
export async function proposeAfterSharing(sharingCaseId: string, driverId: string, now = new Date()): Promise<void> {
  await transaction(async (tx) => {
    const driver = await lockDriver(tx, driverId)
    const known = await findSharingCase(sharingCaseId, tx)
    const proposedById = known?.proposedById ?? known?.decidedById
    if (!driver || known?.status !== 'confirmed' || !proposedById) return ok(null)
    if (!(await findConfirmed(sharingCaseId, tx)).includes(driverId)) return ok(null)
    if ((await findSuspensionsOn(tx, { sharingCaseId, driverId })).length > 0) return ok(null)
    await insertProposal(
      tx,
      actor,
      {
        driverId,
        basis: { sharingCaseId, decisionId: null },
        reasons: [],
        proposedById,
        byRule: true,
        partIds: known.partIds,
        step: 'severe',
        sealedReason: null,
        approveBy: null,
      },
      now,
    )
    return ok(null)
  })
}
