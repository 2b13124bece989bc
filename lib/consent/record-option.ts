import 'server-only'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import {
  type Actor,
  type AuditType,
  CONSENT_OPTIONS,
  type ConsentDecision,
  type ConsentOption,
  ok,
  type Result,
  refuse,
} from '@/lib/vocabulary'
import { consentOf } from './consent-of'
import { optionOf } from './option-of'
import { findNewestOption, findOptionRelease, insertOptionDecision, type OptionRecord } from './option-records'

const TYPES: Record<ConsentDecision, AuditType> = {
  granted: 'consent.option-granted',
  declined: 'consent.option-declined',
  withdrawn: 'consent.option-withdrawn',
}

export type OptionAnswer = {
  purpose: ConsentOption
  decision: ConsentDecision
  /** Left out: the newest text. */
  releaseVersion?: number | undefined
  locale: string
  at?: Date
}

/**
 * Writes a driver's answer to an optional choice, with hash and language of the text that was shown, in the caller's
 * transaction under the driver's lock. What it leads to the caller does: later stages own it.
 * Refuses `release-not-found`, `consent-required` (granted without a consent in force).
 */
export async function recordOption(
  tx: Tx,
  actor: Actor,
  driverId: string,
  { purpose, decision, releaseVersion, locale, at }: OptionAnswer,
  now: Date,
): Promise<Result<OptionRecord, 'release-not-found' | 'consent-required'>> {
  const release = await findOptionRelease(purpose, locale, releaseVersion, now, tx)
  if (!release) return refuse('release-not-found', 'There is no such text: read `optional` of /releases/current.')
  if (decision === 'granted' && !(await consentOf(driverId, now, tx))) {
    return refuse('consent-required', 'The driver has no consent in force, so there is nothing to add to it.')
  }
  const row = await insertOptionDecision(tx, driverId, release, decision, at ?? now, actor, now)
  await record(tx, {
    type: TYPES[decision],
    actor,
    driverId,
    subject: { kind: 'option', id: row.id },
    data: { purpose, releaseVersion: release.version, locale: release.locale, textSha256: release.sha256 },
    occurredAt: now,
  })
  return ok(row)
}

/** The optional choices go with the consent they add to: writes a withdrawal of each that was granted, in its transaction. */
export async function withdrawOptions(tx: Tx, actor: Actor, driverId: string, now: Date): Promise<void> {
  for (const purpose of CONSENT_OPTIONS) {
    const newest = await findNewestOption(driverId, purpose, tx)
    if (newest?.decision !== 'granted') continue
    const { releaseVersion, locale } = newest
    await recordOption(tx, actor, driverId, { purpose, decision: 'withdrawn', releaseVersion, locale }, now)
  }
}

/** What a "no" is to be written as: a withdrawal of what is in force, else a refusal. */
export const noOf = async (tx: Tx, driverId: string, purpose: ConsentOption, now: Date): Promise<ConsentDecision> =>
  (await optionOf(driverId, purpose, now, tx)) ? 'withdrawn' : 'declined'
