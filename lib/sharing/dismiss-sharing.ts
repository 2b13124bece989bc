import 'server-only'
import { record } from '@/lib/audit'
import { ok, refuse } from '@/lib/vocabulary'
import { closeMembers, membersOf, updateSharingCase } from './case-records'
import { about, NO_CLAIM } from './claims'
import { deed } from './deeds'
import { closeSignals } from './signal-records'
import { maySharingGo } from './transitions'

/**
 * Dismisses the sharing case one holds, with a reason. Its evidence is closed with it: the same links never open or join
 * a case again, only evidence that was not there does. Each account is told by an event.
 * Refuses `forbidden`, `invalid`, `not-found`, `claim-lost`, `not-open`. Locks the case.
 */
export const dismissSharing = deed({
  act: 'dismissed',
  permission: 'sharing.work',
  claim: 'held',
  work: async ({ tx, row, actor, now }) => {
    if (!maySharingGo(row.status, 'dismissed')) return refuse('not-open')
    const members = await membersOf(row.id, tx)
    const { count } = await closeSignals(tx, members, row.id, 'dismissed', now)
    await closeMembers(tx, row.id)
    await updateSharingCase(tx, row.id, {
      status: 'dismissed',
      decidedById: actor.id,
      decidedAt: now,
      proposedById: null,
      proposedAt: null,
      partIds: [...new Set([...row.partIds, actor.id])],
      ...NO_CLAIM,
    })
    for (const driverId of members) {
      await record(tx, { type: 'sharing.dismissed', actor, driverId, subject: about(row.id), occurredAt: now })
    }
    return ok({ accounts: members.length, evidence: count })
  },
})
