import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import * as access from '@/lib/access'
import * as appeals from '@/lib/appeals'
import { addReference, removeReference, submitSelfie } from '@/lib/capture'
import { askByHand, issueChallenge } from '@/lib/challenges'
import {
  exportDrivers,
  listChallenges,
  listDrivers,
  listPlatformDrivers,
  listVerifications,
  openDriver,
  readChallenge,
  readDriver,
  readVerification,
  searchDrivers,
  searchSharing,
} from '@/lib/dossier'
import { putDriver, setActivity } from '@/lib/drivers'
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
import * as policy from '@/lib/policy'
import {
  answerConsent,
  answerOption,
  endLegalHold,
  eraseDriver,
  placeLegalHold,
  readCertificate,
  readErasure,
} from '@/lib/retention'
import {
  addNote,
  assignCase,
  bringInPair,
  caseFacts,
  caseState,
  changeView,
  claimAhead,
  claimCase,
  claimNext,
  decide,
  deliverPhoto,
  directCases,
  escalateCase,
  extendClaim,
  leaveCase,
  listGoldenPairs,
  listNotes,
  listQueue,
  listViews,
  lookAt,
  makeGoldenPair,
  markMentionsRead,
  openCase,
  queueNews,
  queueOverview,
  readMentions,
  reassignCase,
  recordFirstFinding,
  releaseClaim,
  removeView,
  retireGoldenPair,
  saveView,
  searchCases,
  snoozeCase,
  startPractice,
  undoDecision,
  wakeCase,
} from '@/lib/review'
import { queueQuery } from '@/lib/review/view'
import {
  claimSharing,
  comparePair,
  confirmSharing,
  deliverSharingPhoto,
  dismissSharing,
  exportSharing,
  flagSharing,
  listSharing,
  mergeSharing,
  openPair,
  openSharing,
  overturnSharing,
  proposeConfirmation,
  readConstellation,
  releaseSharing,
  reopenSharing,
  splitAccounts,
  startBackfill,
  suspicionsOf,
  watchSharing,
} from '@/lib/sharing'
import { readStanding } from '@/lib/standing'
import { exportQuality, exportTrends, readQuality, readTrends } from '@/lib/trends'
import { beginInspection } from '@/lib/vault'
import { type Actor, ROLES, type Role, SCOPES, type Scope, type StaffActor } from '@/lib/vocabulary'
import * as webhooks from '@/lib/webhooks'
import { decisionForm } from '@/scripts/testing/decide-case'
import { newDriver, platformKey, staff } from '@/scripts/testing/platform'

type Answer = { ok: boolean; code?: string }
type Verb = {
  name: string
  roles: Role[]
  scopes?: Scope[]
  link?: true
  call: (actor: Actor, driver: { id: string; ref: string }) => Promise<unknown>
}

const id = randomUUID()
const reason = 'Asked for by nobody, for this table.'
const REVIEW: Role[] = ['reviewer', 'lead']
const READ: Role[] = ['reviewer', 'lead', 'manager', 'auditor']
const POLICY: Role[] = ['lead', 'manager', 'admin', 'auditor']
const DRAFT: Role[] = ['lead', 'manager']
const SEE: Role[] = ['admin', 'auditor']
const ERASURE: Role[] = ['lead', 'admin', 'auditor']
const soon = new Date(Date.now() + 60_000).toISOString()
const person = (actor: Actor) => actor as StaffActor

/** Every door through which something is read or changed, and who may pass (contract, "Permissions"). */
const VERBS: Verb[] = [
  { name: 'listQueue', roles: READ, call: (actor) => listQueue(actor, queueQuery.parse({})) },
  { name: 'searchCases', roles: READ, call: (actor) => searchCases(actor, reason) },
  { name: 'searchDrivers', roles: READ, call: (actor) => searchDrivers(actor, reason) },
  { name: 'searchSharing', roles: READ, call: (actor) => searchSharing(actor, reason) },
  { name: 'queueOverview', roles: READ, call: (actor) => queueOverview(actor) },
  { name: 'openCase', roles: READ, call: (actor) => openCase(actor, id) },
  { name: 'caseState', roles: READ, call: (actor) => caseState(actor, id) },
  { name: 'claimNext', roles: REVIEW, call: (actor) => claimNext(actor) },
  { name: 'claimCase', roles: REVIEW, call: (actor) => claimCase(actor, id) },
  { name: 'extendClaim', roles: REVIEW, call: (actor) => extendClaim(actor, id) },
  { name: 'releaseClaim', roles: REVIEW, call: (actor) => releaseClaim(actor, id) },
  { name: 'claimAhead', roles: REVIEW, call: (actor) => claimAhead(actor) },
  { name: 'leaveCase', roles: REVIEW, call: (actor) => leaveCase(actor, id) },
  { name: 'caseFacts', roles: READ, call: (actor) => caseFacts(actor, id) },
  { name: 'lookAt', roles: READ, call: (actor) => lookAt(actor, id, randomUUID()) },
  { name: 'queueNews', roles: READ, call: (actor) => queueNews(actor, null) },
  { name: 'listViews', roles: READ, call: (actor) => listViews(actor) },
  {
    name: 'saveView',
    roles: READ,
    call: (actor) => saveView(actor, { name: `View ${randomUUID().slice(0, 8)}`, address: '' }),
  },
  { name: 'changeView', roles: READ, call: (actor) => changeView(actor, id, { name: 'Another' }) },
  { name: 'removeView', roles: READ, call: (actor) => removeView(actor, id) },
  { name: 'snoozeCase', roles: REVIEW, call: (actor) => snoozeCase(actor, id, { until: soon, reason }) },
  { name: 'wakeCase', roles: REVIEW, call: (actor) => wakeCase(actor, id) },
  { name: 'assignCase', roles: ['lead'], call: (actor) => assignCase(actor, id, { userId: null }) },
  { name: 'reassignCase', roles: ['lead'], call: (actor) => reassignCase(actor, id, { userId: null }) },
  { name: 'escalateCase', roles: ['lead'], call: (actor) => escalateCase(actor, id, { reason }) },
  {
    name: 'directCases',
    roles: ['lead'],
    call: (actor) => directCases(actor, { caseIds: [id], deed: { do: 'release' } }),
  },
  {
    name: 'recordFirstFinding',
    roles: REVIEW,
    call: (actor) => recordFirstFinding(actor, id, { finding: 'same_person', features: {} }),
  },
  { name: 'decide', roles: REVIEW, call: (actor) => decide(actor, id, decisionForm('same_person')) },
  { name: 'makeGoldenPair', roles: ['lead'], call: (actor) => makeGoldenPair(actor, id) },
  { name: 'listGoldenPairs', roles: ['lead'], call: (actor) => listGoldenPairs(actor) },
  { name: 'startPractice', roles: REVIEW, call: (actor) => startPractice(actor) },
  {
    name: 'readQuality',
    roles: ['reviewer', 'lead', 'manager', 'auditor'],
    call: (actor) => readQuality(actor, { weeks: 4 }),
  },
  {
    name: 'exportQuality',
    roles: ['reviewer', 'lead', 'manager', 'auditor'],
    call: (actor) => exportQuality(actor, { weeks: 4 }),
  },
  {
    name: 'bringInPair',
    roles: ['lead'],
    call: (actor) => {
      const none = new Uint8Array()
      return bringInPair(actor, { driver: id, selfieOf: id, right: reason }, { selfie: none, reference: none })
    },
  },
  { name: 'retireGoldenPair', roles: ['lead'], call: (actor) => retireGoldenPair(actor, id) },
  { name: 'undoDecision', roles: REVIEW, call: (actor) => undoDecision(actor) },
  { name: 'listNotes', roles: READ, call: (actor) => listNotes(actor, id) },
  { name: 'addNote', roles: REVIEW, call: (actor) => addNote(actor, id, { text: reason }) },
  { name: 'readMentions', roles: REVIEW, call: (actor) => readMentions(actor) },
  { name: 'markMentionsRead', roles: REVIEW, call: (actor) => markMentionsRead(actor, []) },
  {
    name: 'deliverPhoto',
    roles: ['reviewer', 'lead', 'auditor'],
    call: (actor) => deliverPhoto(actor, { photoId: id, size: 'full' }),
  },
  {
    name: 'beginInspection',
    roles: ['auditor'],
    call: (actor, driver) => beginInspection(actor, { driverIds: [driver.id], reason }),
  },
  {
    name: 'flagSharing',
    roles: REVIEW,
    call: (actor, driver) => flagSharing(actor, { driverId: driver.id, note: reason }),
  },
  {
    name: 'suspicionsOf',
    roles: READ,
    scopes: ['drivers:read'],
    call: (actor, driver) => suspicionsOf(actor, driver.id),
  },
  { name: 'listSharing', roles: READ, call: (actor) => listSharing(actor, {}) },
  { name: 'exportSharing', roles: READ, call: (actor) => exportSharing(actor, {}) },
  { name: 'openSharing', roles: READ, call: (actor) => openSharing(actor, id) },
  { name: 'openPair', roles: READ, call: (actor) => openPair(actor, { caseId: id }) },
  { name: 'readConstellation', roles: READ, call: (actor) => readConstellation(actor, id, id) },
  {
    name: 'deliverSharingPhoto',
    roles: ['reviewer', 'lead', 'auditor'],
    call: (actor) => deliverSharingPhoto(actor, { caseId: id, photoId: id, size: 'full' }),
  },
  { name: 'claimSharing', roles: REVIEW, call: (actor) => claimSharing(actor, id) },
  { name: 'releaseSharing', roles: REVIEW, call: (actor) => releaseSharing(actor, id) },
  {
    name: 'comparePair',
    roles: REVIEW,
    call: (actor) => comparePair(actor, { caseId: id, firstId: id, secondId: id, finding: 'same_person', reasons: [] }),
  },
  { name: 'proposeConfirmation', roles: REVIEW, call: (actor) => proposeConfirmation(actor, { caseId: id, reason }) },
  { name: 'watchSharing', roles: REVIEW, call: (actor) => watchSharing(actor, { caseId: id, reason }) },
  { name: 'reopenSharing', roles: REVIEW, call: (actor) => reopenSharing(actor, { caseId: id, reason }) },
  { name: 'dismissSharing', roles: REVIEW, call: (actor) => dismissSharing(actor, { caseId: id, reason }) },
  { name: 'mergeSharing', roles: REVIEW, call: (actor) => mergeSharing(actor, { caseId: id, withNumber: 1 }) },
  {
    name: 'splitAccounts',
    roles: REVIEW,
    call: (actor) => splitAccounts(actor, { caseId: id, driverIds: [id], reason }),
  },
  { name: 'confirmSharing', roles: ['lead'], call: (actor) => confirmSharing(actor, { caseId: id, reason }) },
  { name: 'overturnSharing', roles: ['lead'], call: (actor) => overturnSharing(actor, { caseId: id, reason }) },
  { name: 'startBackfill', roles: ['lead'], call: (actor) => startBackfill(actor) },
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
  {
    name: 'fileAppeal',
    roles: [],
    scopes: ['appeals:write'],
    link: true,
    call: (actor, driver) => appeals.fileAppeal(actor, driver.ref, { about: id, statement: reason }),
  },
  { name: 'listAppeals', roles: READ, call: (actor) => appeals.listAppeals(actor, {}) },
  { name: 'exportAppeals', roles: READ, call: (actor) => appeals.exportAppeals(actor, {}) },
  { name: 'openHearing', roles: READ, call: (actor) => appeals.openHearing(actor, id) },
  { name: 'takeAppeal', roles: ['lead'], call: (actor) => appeals.takeAppeal(actor, id) },
  {
    name: 'assignAppeal',
    roles: ['lead'],
    call: (actor) => appeals.assignAppeal(actor, { appealId: id, userId: id, reason }),
  },
  { name: 'leadsToAsk', roles: ['lead'], call: (actor) => appeals.leadsToAsk(actor, id) },
  { name: 'giveBackAppeal', roles: ['lead'], call: (actor) => appeals.giveBackAppeal(actor, id) },
  { name: 'noteStatementRead', roles: ['lead'], call: (actor) => appeals.noteStatementRead(actor, id) },
  {
    name: 'findInHearing',
    roles: ['lead'],
    call: (actor) =>
      appeals.findInHearing(actor, { appealId: id, finding: 'same_person', reasons: [], shownPhotoIds: [] }),
  },
  { name: 'askForNewSelfie', roles: ['lead'], call: (actor) => appeals.askForNewSelfie(actor, id) },
  { name: 'waitNoLonger', roles: ['lead'], call: (actor) => appeals.waitNoLonger(actor, id) },
  {
    name: 'previewLetter',
    roles: ['lead'],
    call: (actor) => appeals.previewLetter(actor, { appealId: id, outcome: 'upheld', reasons: ['no_new_evidence'] }),
  },
  {
    name: 'decideAppeal',
    roles: ['lead'],
    call: (actor) => appeals.decideAppeal(actor, { appealId: id, outcome: 'upheld', reasons: ['no_new_evidence'] }),
  },
  { name: 'markLookedAt', roles: ['lead'], call: (actor) => appeals.markLookedAt(actor, id) },
  {
    name: 'deliverHearingPhoto',
    roles: ['lead', 'auditor'],
    call: (actor) => appeals.deliverHearingPhoto(actor, { appealId: id, photoId: id, size: 'full' }),
  },
  { name: 'hearingLandmarks', roles: ['lead', 'auditor'], call: (actor) => appeals.hearingLandmarks(actor, id, id) },
  { name: 'appealsAbout', roles: READ, call: (actor) => appeals.appealsAbout(actor, [id]) },
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
  {
    name: 'issueChallenge',
    roles: REVIEW,
    scopes: ['verifications:write'],
    call: (actor, driver) => issueChallenge(actor, { driverId: driver.id, reason: 'manual' }),
  },
  {
    name: 'askByHand',
    roles: REVIEW,
    scopes: ['verifications:write'],
    call: (actor, driver) => askByHand(actor, { driverId: driver.id, reason: 'manual' }),
  },
  { name: 'readChallenge', roles: READ, scopes: ['verifications:read'], call: (actor) => readChallenge(actor, id) },
  {
    name: 'listChallenges',
    roles: READ,
    scopes: ['verifications:read'],
    call: (actor) => listChallenges(actor, { limit: 1 }),
  },
  {
    name: 'readVerification',
    roles: READ,
    scopes: ['verifications:read'],
    call: (actor) => readVerification(actor, id),
  },
  {
    name: 'listVerifications',
    roles: READ,
    scopes: ['verifications:read'],
    call: (actor) => listVerifications(actor, { limit: 1 }),
  },
  {
    name: 'submitSelfie',
    roles: [],
    scopes: ['verifications:write'],
    link: true,
    call: (actor, driver) => submitSelfie(actor, { driver: driver.ref }, new Uint8Array(1)),
  },
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
  {
    name: 'putDriver',
    roles: [],
    scopes: ['drivers:write'],
    call: (actor, driver) => putDriver(actor, driver.ref, { name: 'Ada Ferro' }),
  },
  {
    name: 'setActivity',
    roles: [],
    scopes: ['drivers:write'],
    call: (actor, driver) => setActivity(actor, driver.ref, { state: 'off', at: new Date().toISOString() }),
  },
  {
    name: 'addReference',
    roles: [],
    scopes: ['drivers:write'],
    call: (actor, driver) => addReference(actor, driver.ref, 'account_photo', new Uint8Array(1)),
  },
  {
    name: 'removeReference',
    roles: [],
    scopes: ['drivers:write'],
    call: (actor, driver) => removeReference(actor, driver.ref, id),
  },
  { name: 'readDriver', roles: READ, scopes: ['drivers:read'], call: (actor, driver) => readDriver(actor, driver.ref) },
  {
    name: 'listPlatformDrivers',
    roles: READ,
    scopes: ['drivers:read'],
    call: (actor) => listPlatformDrivers(actor, { limit: 1 }),
  },
  {
    name: 'readStanding',
    roles: READ,
    scopes: ['drivers:read'],
    call: (actor, driver) => readStanding(actor, driver.ref),
  },
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
  {
    name: 'readTrends',
    roles: ['lead', 'manager', 'auditor'],
    call: (actor) => readTrends(person(actor), { weeks: 1 }),
  },
  {
    name: 'exportTrends',
    roles: ['lead', 'manager', 'auditor'],
    call: (actor) => exportTrends(person(actor), { weeks: 1 }),
  },
]

async function actors(driverId: string): Promise<{ label: string; actor: Actor; expected: (verb: Verb) => boolean }[]> {
  const people = await Promise.all(ROLES.map(staff))
  return [
    ...people.map((actor) => ({ label: actor.role, actor, expected: (verb: Verb) => verb.roles.includes(actor.role) })),
    ...SCOPES.map((scope) => ({
      label: `key with ${scope}`,
      actor: platformKey([scope]),
      expected: (verb: Verb) => verb.scopes?.includes(scope) ?? false,
    })),
    { label: 'key without scopes', actor: platformKey([]), expected: () => false },
    {
      label: 'capture link',
      actor: { kind: 'driver', id: driverId, challengeId: id },
      expected: (verb) => verb.link ?? false,
    },
  ]
}

test('each verb is open to those the contract names and refuses everybody else at its door', async () => {
  const driver = await newDriver()
  const wrong: string[] = []
  for (const { label, actor, expected } of await actors(driver.id)) {
    for (const verb of VERBS) {
      const answer = (await verb.call(actor, driver)) as Answer
      const refused = answer.ok === false && answer.code === 'forbidden'
      if (refused === expected(verb)) wrong.push(`${label}: ${verb.name} ${refused ? 'refused' : 'let through'}`)
    }
  }
  expect(wrong).toEqual([])
})

const STAFF_VERBS: { name: string; roles: Role[]; call: (actor: StaffActor) => Promise<unknown> }[] = [
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
    roles: ['lead', 'admin', 'auditor'],
    call: (actor) => access.auditFilterChoices(actor),
  },
]

test('the same for the verbs of staff alone', async () => {
  const wrong: string[] = []
  for (const role of ROLES) {
    const actor = await staff(role)
    for (const verb of STAFF_VERBS) {
      const answer = (await verb.call(actor)) as Answer
      const refused = answer.ok === false && answer.code === 'forbidden'
      if (refused === verb.roles.includes(role))
        wrong.push(`${role}: ${verb.name} ${refused ? 'refused' : 'let through'}`)
    }
  }
  expect(wrong).toEqual([])
})
