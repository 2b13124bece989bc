import 'server-only'
import { record } from '@/lib/audit'
import { ok, refuse } from '@/lib/vocabulary'
import { findMembers, updateSharingCase } from './case-records'
import { about } from './claims'
import { deed } from './deeds'
import { isHearingSharing } from './hearing-records'
import { maySharingGo } from './transitions'

/**
 * Overturns a confirmed sharing case: a lead who neither proposed nor confirmed it, nor hears an appeal against it
 * blind. Each account that was confirmed is told by an event, so that what followed can be undone.
 * Refuses `forbidden`, `invalid`, `not-found`, `claimed-by-another`, `not-confirmed`, `took-part`, `hears-appeal`. Locks
 * the case.
 */
export const overturnSharing = deed({
  act: 'overturned',
  permission: 'sharing.confirm',
  claim: 'free',
  work: async ({ tx, row, actor, now }) => {
    if (!maySharingGo(row.status, 'overturned')) return refuse('not-confirmed')
    if (row.partIds.includes(actor.id)) return refuse('took-part')
    if (await isHearingSharing(row.id, actor.id, tx)) return refuse('hears-appeal')
    const confirmed = (await findMembers(row.id)).filter((member) => member.confirmedAt !== null)
    await updateSharingCase(tx, row.id, { status: 'overturned', decidedById: actor.id, decidedAt: now })
    for (const { driverId } of confirmed) {
      await record(tx, { type: 'sharing.overturned', actor, driverId, subject: about(row.id), occurredAt: now })
    }
    return ok({ accounts: confirmed.length })
  },
})
