import * as access from '@/lib/access'
import { readAuditAddress } from '@/lib/audit/view'
import { exportDrivers, listDrivers, openDriver } from '@/lib/dossier'
import type { Role } from '@/lib/vocabulary'
import * as webhooks from '@/lib/webhooks'
import { id, READ, SEE, type StaffVerb } from './verb'

const AUDIT: Role[] = ['lead', 'admin', 'auditor']

/** What staff alone come to. */
export const STAFF_VERBS: StaffVerb[] = [
  { name: 'exportEndpoints', roles: SEE, call: (actor) => webhooks.exportEndpoints(actor) },
  { name: 'listDeliveries', roles: SEE, call: (actor) => webhooks.listDeliveries(actor, id, {}) },
  { name: 'openDelivery', roles: SEE, call: (actor) => webhooks.openDelivery(actor, id, id) },
  { name: 'exportDeliveries', roles: SEE, call: (actor) => webhooks.exportDeliveries(actor, id, {}) },
  { name: 'listUsers', roles: ['admin', 'auditor'], call: (actor) => access.listUsers(actor) },
  { name: 'listKeys', roles: ['admin', 'auditor'], call: (actor) => access.listKeys(actor) },
  { name: 'disableUser', roles: ['admin'], call: (actor) => access.disableUser(actor, id) },
  { name: 'enableUser', roles: ['admin'], call: (actor) => access.enableUser(actor, id) },
  { name: 'changeRole', roles: ['admin'], call: (actor) => access.changeRole(actor, id, 'lead') },
  { name: 'renewInvitation', roles: ['admin'], call: (actor) => access.renewInvitation(actor, id) },
  { name: 'revokeKey', roles: ['admin'], call: (actor) => access.revokeKey(actor, id) },
  {
    name: 'listDrivers',
    roles: READ,
    call: (actor) => listDrivers(actor, { sort: 'name', direction: 'asc', limit: 1 }),
  },
  {
    name: 'exportDrivers',
    roles: READ,
    call: (actor) => exportDrivers(actor, { sort: 'name', direction: 'asc' }),
  },
  { name: 'openDriver', roles: READ, call: (actor) => openDriver(actor, 'D-nobody') },
  {
    name: 'auditFilterChoices',
    roles: AUDIT,
    call: (actor) => access.auditFilterChoices(actor),
  },
  { name: 'listAuditRecords', roles: AUDIT, call: (actor) => access.listAuditRecords(actor, readAuditAddress({})) },
  { name: 'openAuditRecord', roles: AUDIT, call: (actor) => access.openAuditRecord(actor, '0') },
  { name: 'exportAuditRecords', roles: AUDIT, call: (actor) => access.exportAuditRecords(actor, readAuditAddress({})) },
  { name: 'inviteUser', roles: ['admin'], call: (actor) => access.inviteUser(actor, {}) },
  { name: 'createKey', roles: ['admin'], call: (actor) => access.createKey(actor, {}) },
  { name: 'signOutEverywhere', roles: ['admin'], call: (actor) => access.signOutEverywhere(actor, id) },
]
