import 'server-only'
import { forbidden } from '@/lib/access'
import { type Actor, type ConsentOption, ok, type Result, refuse } from '@/lib/vocabulary'
import { findOptionRelease, type OptionRecord } from './option-records'
import { type ConsentRecord, findCurrentRelease } from './records'
import type { ConsentView, OptionView, ReleaseView } from './view'

/**
 * What GET /releases/current answers: the newest published text in a language, else in English.
 * Refuses `forbidden`, `release-not-found` (none is published).
 */
export async function readRelease(
  actor: Actor,
  locale: string,
  now = new Date(),
): Promise<Result<ReleaseView, 'forbidden' | 'release-not-found'>> {
  const refusal = forbidden(actor, 'release.see')
  if (refusal) return refusal
  const release = await findCurrentRelease(locale, now)
  if (!release) return refuse('release-not-found', 'No consent release is published yet.')
  const { version, text, sha256, covers } = release
  const option = await findOptionRelease('across_accounts', locale, undefined, now)
  const acrossAccounts = option && {
    version: option.version,
    locale: option.locale,
    text: option.text,
    sha256: option.sha256,
  }
  return ok({ version, locale: release.locale, text, sha256, covers, optional: { acrossAccounts } })
}

/** A recorded decision as the platform that sent it reads it. */
export const toConsentView = (consent: ConsentRecord | OptionRecord): ConsentView => ({
  id: consent.id,
  releaseVersion: consent.releaseVersion,
  decision: consent.decision as ConsentView['decision'],
  locale: consent.locale,
  textSha256: consent.textSha256,
  at: consent.at.toISOString(),
  recordedAt: consent.recordedAt.toISOString(),
})

/** An answer to an optional choice as the platform that sent it reads it. */
export const toOptionView = (option: OptionRecord): OptionView => ({
  ...toConsentView(option),
  purpose: option.purpose as ConsentOption,
})
