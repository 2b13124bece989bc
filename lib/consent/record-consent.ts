import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { type Tx, transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { type Actor, type AuditType, type ConsentDecision, isInFuture, ok, type Result, refuse } from '@/lib/vocabulary'
import { noOf, recordOption } from './record-option'
import { answerRow, type ConsentRecord, findRelease, insertConsent } from './records'
import type { ConsentForm } from './view'

const TYPES: Record<ConsentDecision, AuditType> = {
  granted: 'consent.granted',
  declined: 'consent.declined',
  withdrawn: 'consent.withdrawn',
}

/** What a decision has at once as a consequence in later stages; they hand it in (imports point left). */
export type ConsentConsequence = (tx: Tx, driverId: string, decision: ConsentDecision, now: Date) => Promise<void>

/** What an answer to an optional choice is refused for. */
export type OptionRefusal = Exclude<ConsentRefusal, 'erasure-under-way'>
export type ConsentRefusal =
  | 'forbidden'
  | 'driver-not-found'
  | 'release-not-found'
  | 'consent-required'
  | 'at-in-future'
  | 'erasure-under-way'

/**
 * Writes the driver's answer to a release: granted, declined or withdrawn, with hash and language of the text that was
 * shown (English where there is none in the language asked for).
 * An answer to the optional choices that came with it is written beside it.
 * Locks the driver, so that intake and outcome of a selfie take turns with a withdrawal; `consequence` runs in the
 * same transaction.
 * Refuses `forbidden`, `driver-not-found`, `release-not-found`, `at-in-future` (more than 5 minutes ahead),
 * `consent-required` (an optional yes where no consent is in force), `erasure-under-way` (a yes after removal was asked for).
 */
export async function recordConsent(
  actor: Actor,
  driverId: string,
  form: ConsentForm,
  consequence: ConsentConsequence,
  now = new Date(),
): Promise<Result<ConsentRecord, ConsentRefusal>> {
  const refusal = forbidden(actor, 'consent.write')
  if (refusal) return refusal
  const release = await findRelease(form.releaseVersion, form.locale)
  if (!release)
    return refuse('release-not-found', `There is no release ${form.releaseVersion}: read /releases/current.`)
  const at = form.at ? new Date(form.at) : now
  if (isInFuture(at, now)) return refuse('at-in-future', 'A consent can not be given in the future.')
  return await transaction(async (tx) => {
    const driver = await lockDriver(tx, driverId)
    if (!driver) return refuse('driver-not-found')
    if (form.decision === 'granted' && driver.leavingAt)
      return refuse(
        'erasure-under-way',
        'Removal of all data was asked for and waits for an appeal: no consent is taken in.',
      )
    const consent = await insertConsent(tx, answerRow(driver.id, release, form.decision, at, actor, now))
    await record(tx, {
      type: TYPES[form.decision],
      actor,
      driverId: driver.id,
      subject: { kind: 'consent', id: consent.id },
      data: { releaseVersion: release.version, locale: release.locale, textSha256: release.sha256 },
      occurredAt: now,
    })
    const option = form.optional && (await answerOption(tx, actor, driver.id, form, at, now))
    if (option && !option.ok) return option
    await consequence(tx, driver.id, form.decision, now)
    return ok(consent)
  })
}

async function answerOption(tx: Tx, actor: Actor, driverId: string, form: ConsentForm, at: Date, now: Date) {
  const purpose = 'across_accounts'
  const decision = form.optional?.acrossAccounts ? 'granted' : await noOf(tx, driverId, purpose, now)
  return await recordOption(tx, actor, driverId, { purpose, decision, locale: form.locale, at }, now)
}
