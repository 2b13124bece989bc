import * as policy from '@/lib/policy'
import type { Role } from '@/lib/vocabulary'
import { reason, type Verb } from './verb'

const POLICY: Role[] = ['lead', 'manager', 'admin', 'auditor']
const DRAFT: Role[] = ['lead', 'manager']

/** Versions of the policy. */
export const POLICY_VERBS: Verb[] = [
  { name: 'listVersions', roles: POLICY, call: (actor) => policy.listVersions(actor) },
  { name: 'exportVersions', roles: POLICY, call: (actor) => policy.exportVersions(actor) },
  { name: 'openVersion', roles: POLICY, call: (actor) => policy.openVersion(actor, 1) },
  { name: 'draftPolicy', roles: DRAFT, call: (actor) => policy.draftPolicy(actor, { basedOn: 0, note: reason }) },
  { name: 'rollBack', roles: DRAFT, call: (actor) => policy.rollBack(actor, { to: 1, note: reason }) },
  {
    name: 'changeDraft',
    roles: DRAFT,
    call: (actor) => policy.changeDraft(actor, { number: 1, revision: 1, note: reason, content: {} }),
  },
  { name: 'discardDraft', roles: DRAFT, call: (actor) => policy.discardDraft(actor, 1) },
  { name: 'askShadowRun', roles: ['lead', 'manager', 'admin'], call: (actor) => policy.askShadowRun(actor, 1) },
  {
    name: 'publishPolicy',
    roles: ['manager', 'admin'],
    call: (actor) => policy.publishPolicy(actor, { number: 1, revision: 1, reason }),
  },
]
