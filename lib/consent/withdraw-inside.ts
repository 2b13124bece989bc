import 'server-only'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import type { Actor } from '@/lib/vocabulary'
import { findNewestConsent, insertConsent } from './records'

/**
 * Withdraws the consent a driver has given, in the caller's transaction under the driver's lock: with the data all
 * consent ends. Where there is none it does nothing.
 */
export async function withdrawInside(tx: Tx, actor: Actor, driverId: string, now: Date): Promise<void> {
  const newest = await findNewestConsent(tx, driverId)
  if (newest?.decision !== 'granted') return
  const { releaseVersion, locale, textSha256 } = newest
  const by = { recordedAt: now, recordedByKind: actor.kind, recordedById: actor.id }
  const row = { driverId, releaseVersion, locale, textSha256, decision: 'withdrawn', at: now, ...by }
  const consent = await insertConsent(tx, row)
  await record(tx, {
    type: 'consent.withdrawn',
    actor,
    driverId,
    subject: { kind: 'consent', id: consent.id },
    data: { releaseVersion, locale, textSha256 },
    occurredAt: now,
  })
}
