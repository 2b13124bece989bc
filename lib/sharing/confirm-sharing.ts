import 'server-only'
import { record } from '@/lib/audit'
import { ok, refuse } from '@/lib/vocabulary'
import { closeMembers, confirmMembers, updateSharingCase } from './case-records'
import { about, NO_CLAIM } from './claims'
import { deed } from './deeds'
import { assessCase } from './recount-case'
import { closeSignals } from './signal-records'
import { maySharingGo } from './transitions'

/**
 * Confirms a sharing case that somebody else proposed: leads only, two different people (contract, "Permissions"). The
 * evidence is weighed anew at this instant; confirmed are the accounts that two independent kinds of it touch, each told
 * by an event, and no other.
 * Refuses `forbidden`, `invalid`, `not-found`, `claimed-by-another`, `not-open`, `one-kind`, `not-proposed`,
 * `second-person`. Locks the case.
 */
export const confirmSharing = deed({
  act: 'confirmed',
  permission: 'sharing.confirm',
  claim: 'free',
  work: async ({ tx, row, actor, now }) => {
    if (row.status !== 'suspected' && row.status !== 'corroborated') return refuse('not-open')
    const { members, found } = await assessCase(tx, row.id, now)
    if (found.core.length === 0 || !maySharingGo('corroborated', 'confirmed')) return refuse('one-kind')
    if (!row.proposedById) return refuse('not-proposed')
    if (row.proposedById === actor.id) return refuse('second-person')
    await confirmMembers(tx, row.id, found.core, now)
    await closeMembers(tx, row.id)
    await closeSignals(tx, members, row.id, 'confirmed', now)
    await updateSharingCase(tx, row.id, {
      status: 'confirmed',
      decidedById: actor.id,
      decidedAt: now,
      kinds: found.kinds,
      core: found.core.length,
      partIds: [...new Set([...row.partIds, row.proposedById, actor.id])],
      ...NO_CLAIM,
    })
    const data = { accounts: found.core.length }
    for (const driverId of found.core) {
      await record(tx, {
        type: 'sharing.confirmed',
        actor,
        driverId,
        subject: about(row.id),
        data,
        occurredAt: now,
      })
    }
    return ok({ ...data, kinds: found.kinds })
  },
})
