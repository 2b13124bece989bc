import 'server-only'
import { forbidden } from '@/lib/access'
import { dropPersonCheck, isOpen, readLink, waive } from '@/lib/challenges'
import { type ConsentRecord, type ConsentRefusal, consentOf, recordConsent } from '@/lib/consent'
import type { ConsentForm } from '@/lib/consent/view'
import type { Tx } from '@/lib/database'
import { findDriver, findDriverByRef } from '@/lib/drivers'
import { leaveFaceIndex } from '@/lib/matching'
import { forgetSharedFaces } from '@/lib/sharing'
import { type Actor, type ConsentDecision, ok, type Result, refuse } from '@/lib/vocabulary'
import { forgetDriver } from './forget-driver'

/**
 * Records a driver's answer to a consent release with all that follows, in one transaction under the driver's lock.
 * Declined or withdrawn: open challenges are waived and a check by a person is due. As soon as no consent is in
 * force, what is queued or being measured, templates, reference photos and selfies go (but for evidence that an open appeal
 * or a legal hold needs); files follow within a minute. Granted after all: a check by a person that was due because of the
 * earlier no is due no longer.
 * Refuses `forbidden`, `driver-not-found`, `release-not-found`, `at-in-future`, `consent-required`, `erasure-under-way`.
 */
export async function answerConsent(
  actor: Actor,
  ref: string,
  form: ConsentForm,
  now = new Date(),
): Promise<Result<ConsentRecord, ConsentRefusal>> {
  const refusal = forbidden(actor, 'consent.write')
  if (refusal) return refusal
  const driver = await findDriverByRef(ref)
  if (!driver || (actor.kind === 'driver' && actor.id !== driver.id)) return refuse('driver-not-found')
  return await recordConsent(
    actor,
    driver.id,
    form,
    (tx, driverId, decision) => follow(tx, actor, driverId, decision, now, form.optional?.acrossAccounts),
    now,
  )
}

async function follow(
  tx: Tx,
  actor: Actor,
  driverId: string,
  decision: ConsentDecision,
  now: Date,
  acrossAccounts?: boolean,
): Promise<void> {
  if (acrossAccounts === false) {
    await leaveFaceIndex(tx, driverId)
    await forgetSharedFaces(tx, driverId, now)
  }
  if (decision === 'granted') {
    const driver = await findDriver(driverId, tx)
    if (driver) await dropPersonCheck(tx, actor, driver, now)
    return
  }
  await waive(tx, actor, driverId, decision, now)
  if (await consentOf(driverId, now, tx)) return
  await forgetDriver(tx, actor, driverId, now)
}

/**
 * The same from the driver's page. Refuses also `challenge-not-open`: the link has ended.
 * @returns which step comes next
 */
export async function answerConsentFromLink(
  token: string,
  form: Omit<ConsentForm, 'at' | 'decision'> & { decision: 'granted' | 'declined' },
  now = new Date(),
): Promise<Result<{ next: 'selfie' | 'waived' }, ConsentRefusal | 'challenge-not-open'>> {
  const link = await readLink(token)
  if (!link || !isOpen(link.challenge, now)) return refuse('challenge-not-open')
  const { actor } = link
  const answer = await recordConsent(
    actor,
    actor.id,
    form,
    (tx, driverId, decision) => follow(tx, actor, driverId, decision, now, form.optional?.acrossAccounts),
    now,
  )
  return answer.ok ? ok({ next: form.decision === 'granted' ? 'selfie' : 'waived' }) : answer
}
