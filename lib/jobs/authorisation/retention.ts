import {
  answerConsent,
  answerOption,
  endLegalHold,
  eraseDriver,
  placeLegalHold,
  readCertificate,
  readErasure,
  readRetention,
  setTerm,
  tryTerm,
} from '@/lib/retention'
import type { Role } from '@/lib/vocabulary'
import { id, reason, type Verb } from './verb'

const ERASURE: Role[] = ['lead', 'admin', 'auditor']

/** Consent and the rights of a driver. */
export const RETENTION_VERBS: Verb[] = [
  {
    name: 'answerConsent',
    roles: [],
    scopes: ['drivers:write'],
    link: true,
    call: (actor, driver) =>
      answerConsent(actor, driver.ref, { releaseVersion: 99, decision: 'granted', locale: 'en' }),
  },
  {
    name: 'answerOption',
    roles: [],
    scopes: ['drivers:write'],
    link: true,
    call: (actor, driver) =>
      answerOption(actor, driver.ref, {
        purpose: 'across_accounts',
        releaseVersion: 99,
        decision: 'granted',
        locale: 'en',
      }),
  },
  {
    name: 'eraseDriver',
    roles: ['lead', 'admin'],
    scopes: ['erasure:write'],
    call: (actor) => eraseDriver(actor, `D-${id}`, {}),
  },
  { name: 'readErasure', roles: ERASURE, scopes: ['erasure:write'], call: (actor) => readErasure(actor, id) },
  { name: 'readCertificate', roles: ERASURE, scopes: ['erasure:write'], call: (actor) => readCertificate(actor, id) },
  {
    name: 'placeLegalHold',
    roles: ['lead', 'admin'],
    call: (actor) => placeLegalHold(actor, { ref: `D-${id}`, reason }),
  },
  { name: 'endLegalHold', roles: ['lead', 'admin'], call: (actor) => endLegalHold(actor, { ref: `D-${id}`, reason }) },
  { name: 'readRetention', roles: ['admin', 'auditor'], call: (actor) => readRetention(actor) },
  { name: 'setTerm', roles: ['admin'], call: (actor) => setTerm(actor, { kind: 'places', region: reason, days: 30 }) },
  { name: 'tryTerm', roles: ['admin'], call: (actor) => tryTerm(actor, { kind: 'places', region: '', days: 30 }) },
]
