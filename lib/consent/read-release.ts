import 'server-only'
import { forbidden } from '@/lib/access'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { type ConsentRecord, findCurrentRelease } from './records'
import type { ConsentView, ReleaseView } from './view'

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
  return ok({ version, locale: release.locale, text, sha256, covers })
}

/** A recorded decision as the platform that sent it reads it. */
export const toConsentView = (consent: ConsentRecord): ConsentView => ({
  id: consent.id,
  releaseVersion: consent.releaseVersion,
  decision: consent.decision as ConsentView['decision'],
  locale: consent.locale,
  textSha256: consent.textSha256,
  at: consent.at.toISOString(),
  recordedAt: consent.recordedAt.toISOString(),
})
