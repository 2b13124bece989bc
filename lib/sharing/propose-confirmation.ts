import 'server-only'
import { record } from '@/lib/audit'
import { ok, refuse } from '@/lib/vocabulary'
import { updateSharingCase } from './case-records'
import { about } from './claims'
import { deed } from './deeds'
import { assessCase } from './recount-case'
import { maySharingGo } from './transitions'

/**
 * Proposes to confirm the sharing case one holds; a lead who is somebody else confirms it (contract, "Permissions").
 * Refuses `forbidden`, `invalid`, `not-found`, `claim-lost`, `not-open`, `already-proposed` and, while two independent
 * kinds of evidence do not touch the same accounts, `one-kind`. Locks the case.
 */
export const proposeConfirmation = deed({
  act: 'proposed',
  permission: 'sharing.work',
  claim: 'held',
  work: async ({ tx, row, actor, now }) => {
    const { found } = await assessCase(tx, row.id, now)
    if (row.status !== 'suspected' && row.status !== 'corroborated') return refuse('not-open')
    if (found.core.length === 0 || !maySharingGo('corroborated', 'confirmed')) return refuse('one-kind')
    if (row.proposedById) return refuse('already-proposed')
    await updateSharingCase(tx, row.id, { proposedById: actor.id, proposedAt: now })
    const data = { kinds: found.kinds, accounts: found.core.length }
    await record(tx, { type: 'sharing.proposed', actor, subject: about(row.id), data, occurredAt: now })
    return ok(data)
  },
})
