import * as webhooks from '@/lib/webhooks'
import { id, SEE, type Verb } from './verb'

/** The feed and webhook endpoints. */
export const WEBHOOKS_VERBS: Verb[] = [
  { name: 'readEvents', roles: [], scopes: ['events:read'], call: (actor) => webhooks.readEvents(actor, { limit: 1 }) },
  { name: 'listEndpoints', roles: SEE, scopes: ['admin'], call: (actor) => webhooks.listEndpoints(actor) },
  {
    name: 'pageOfEndpoints',
    roles: SEE,
    scopes: ['admin'],
    call: (actor) => webhooks.pageOfEndpoints(actor, { limit: 1 }),
  },
  { name: 'readEndpoint', roles: SEE, scopes: ['admin'], call: (actor) => webhooks.readEndpoint(actor, id) },
  { name: 'createEndpoint', roles: ['admin'], scopes: ['admin'], call: (actor) => webhooks.createEndpoint(actor, {}) },
  { name: 'deleteEndpoint', roles: ['admin'], scopes: ['admin'], call: (actor) => webhooks.deleteEndpoint(actor, id) },
  {
    name: 'disableEndpoint',
    roles: ['admin'],
    scopes: ['admin'],
    call: (actor) => webhooks.disableEndpoint(actor, id),
  },
  { name: 'enableEndpoint', roles: ['admin'], scopes: ['admin'], call: (actor) => webhooks.enableEndpoint(actor, id) },
  { name: 'rotateSecret', roles: ['admin'], scopes: ['admin'], call: (actor) => webhooks.rotateSecret(actor, id) },
  { name: 'testEndpoint', roles: ['admin'], scopes: ['admin'], call: (actor) => webhooks.testEndpoint(actor, id) },
  { name: 'redeliver', roles: ['admin'], scopes: ['admin'], call: (actor) => webhooks.redeliver(actor, id, id) },
  {
    name: 'redeliverParked',
    roles: ['admin'],
    scopes: ['admin'],
    call: (actor) => webhooks.redeliverParked(actor, id),
  },
]
