import {
  approveSuspension,
  changeSuspension,
  declineSuspension,
  exportSuspensions,
  liftSuspension,
  listSuspensions,
  openNotice,
  openSuspension,
  proposeSuspension,
  recordPersonCheck,
  releaseHold,
} from '@/lib/enforcement'
import { id, READ, REVIEW, reason, type Verb } from './verb'

/** Suspensions, holds and letters. */
export const ENFORCEMENT_VERBS: Verb[] = [
  { name: 'listSuspensions', roles: READ, call: (actor) => listSuspensions(actor, {}) },
  { name: 'exportSuspensions', roles: READ, call: (actor) => exportSuspensions(actor, {}) },
  { name: 'openSuspension', roles: READ, call: (actor) => openSuspension(actor, id) },
  { name: 'openNotice', roles: ['lead', 'auditor'], call: (actor) => openNotice(actor, id) },
  { name: 'proposeSuspension', roles: REVIEW, call: (actor) => proposeSuspension(actor, { caseId: id, reason }) },
  {
    name: 'changeSuspension',
    roles: REVIEW,
    call: (actor) => changeSuspension(actor, { suspensionId: id, step: 'severe', reason }),
  },
  {
    name: 'approveSuspension',
    roles: ['lead'],
    call: (actor) => approveSuspension(actor, { suspensionId: id, step: 'first' }),
  },
  {
    name: 'declineSuspension',
    roles: ['lead'],
    call: (actor) => declineSuspension(actor, { suspensionId: id, reason }),
  },
  { name: 'liftSuspension', roles: ['lead'], call: (actor) => liftSuspension(actor, { suspensionId: id, reason }) },
  { name: 'releaseHold', roles: ['lead'], call: (actor) => releaseHold(actor, { caseId: id, reason }) },
  {
    name: 'recordPersonCheck',
    roles: ['lead'],
    call: (actor) => recordPersonCheck(actor, { checkId: id, result: 'confirmed', way: 'on_site', reason }),
  },
]
