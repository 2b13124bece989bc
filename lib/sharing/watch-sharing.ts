import 'server-only'
import { record } from '@/lib/audit'
import { ok, refuse } from '@/lib/vocabulary'
import { updateSharingCase } from './case-records'
import { about, NO_CLAIM } from './claims'
import { deed } from './deeds'
import { assessCase, nextStatus } from './recount-case'
import { maySharingGo } from './transitions'

/**
 * Puts the sharing case one holds on watch, with a reason: it leaves the desk and comes back by itself with evidence
 * that was not there. Refuses `forbidden`, `invalid`, `not-found`, `claim-lost`, `not-open`. Locks the case.
 */
export const watchSharing = deed({
  act: 'watched',
  permission: 'sharing.work',
  claim: 'held',
  work: async ({ tx, row, actor, now }) => {
    if (!maySharingGo(row.status, 'watched')) return refuse('not-open')
    await updateSharingCase(tx, row.id, { status: 'watched', proposedById: null, proposedAt: null, ...NO_CLAIM })
    await record(tx, { type: 'sharing.watched', actor, subject: about(row.id), occurredAt: now })
    return ok({})
  },
})

/**
 * Opens a case on watch again, with a reason. Refuses `forbidden`, `invalid`, `not-found`, `claimed-by-another`,
 * `not-watched`. Locks the case.
 */
export const reopenSharing = deed({
  act: 'reopened',
  permission: 'sharing.work',
  claim: 'free',
  work: async ({ tx, row, actor, now }) => {
    if (row.status !== 'watched') return refuse('not-watched')
    const { found } = await assessCase(tx, row.id, now)
    await updateSharingCase(tx, row.id, { status: nextStatus('watched', found.core.length > 0, true) })
    await record(tx, { type: 'sharing.reopened', actor, subject: about(row.id), occurredAt: now })
    return ok({})
  },
})
