import type { Operation } from '../operation'
import { fileAppeal } from './appeals'
import * as challenges from './challenges'
import * as consents from './consents'
import * as drivers from './drivers'
import * as erasures from './erasures'
import { readEvents } from './events'
import * as health from './health'
import * as references from './reference-photos'
import * as verifications from './verifications'
import * as webhooks from './webhook-endpoints'

/** Every operation of the API, in the order a platform meets them. */
export const OPERATIONS = [
  drivers.putDriver,
  drivers.readDriver,
  drivers.exportDriver,
  drivers.listDrivers,
  drivers.setActivity,
  drivers.readStanding,
  consents.readRelease,
  consents.recordConsent,
  consents.recordOptionalConsent,
  references.addReferencePhoto,
  references.removeReferencePhoto,
  challenges.issueChallenge,
  challenges.readChallenge,
  challenges.listChallenges,
  verifications.submitVerification,
  verifications.readVerification,
  verifications.listVerifications,
  erasures.eraseDriver,
  erasures.readErasure,
  erasures.readCertificate,
  fileAppeal,
  readEvents,
  webhooks.createWebhookEndpoint,
  webhooks.listWebhookEndpoints,
  webhooks.readWebhookEndpoint,
  webhooks.deleteWebhookEndpoint,
  webhooks.testWebhookEndpoint,
  health.live,
  health.ready,
] as unknown as readonly Operation[]
