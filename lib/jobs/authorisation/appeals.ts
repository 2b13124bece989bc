import * as appeals from '@/lib/appeals'
import { id, READ, reason, type Verb } from './verb'

/** Appeals. */
export const APPEALS_VERBS: Verb[] = [
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
]
