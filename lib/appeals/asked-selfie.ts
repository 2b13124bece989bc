import 'server-only'
import { findChallenge } from '@/lib/challenges'
import type { Tx } from '@/lib/database'
import type { AppealRecord } from './records'
import type { Hearing } from './view'

/** How the new selfie that was asked for stands: waited for, there, or its time is over. Null: none was asked for. */
export async function askedSelfie(
  row: Pick<AppealRecord, 'challengeId' | 'askedAt'>,
  now: Date,
  tx?: Tx,
): Promise<Hearing['asked']> {
  const challenge = row.challengeId ? await findChallenge(row.challengeId, tx) : null
  if (!challenge || !row.askedAt) return null
  const open = (challenge.status === 'issued' || challenge.status === 'opened') && challenge.expiresAt > now
  const came = ['submitted', 'passed', 'failed'].includes(challenge.status)
  return {
    at: row.askedAt.toISOString(),
    until: challenge.expiresAt.toISOString(),
    state: open ? 'waits' : came ? 'came' : 'over',
  }
}

export const waitsForSelfie = async (
  row: Pick<AppealRecord, 'challengeId' | 'askedAt'>,
  now: Date,
  tx?: Tx,
): Promise<boolean> => (await askedSelfie(row, now, tx))?.state === 'waits'
