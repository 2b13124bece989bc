import 'server-only'
import { findReferences, findVerification } from '@/lib/capture'
import type { Tx } from '@/lib/database'
import { findCase, findFindings } from '@/lib/review'
import type { Finding, ReasonCode, ReferenceSource } from '@/lib/vocabulary'
import type { SuspensionRecord } from '../records'
import type { Seen } from './facts'

/** What a letter says was compared and seen: of the case a suspension rests on; null where it rests on sharing. */
export async function seenBy(
  suspension: Pick<SuspensionRecord, 'caseId' | 'driverId' | 'reasons'>,
  tx?: Tx,
): Promise<Seen> {
  const row = suspension.caseId ? await findCase(suspension.caseId, tx) : null
  const check = row && (await findVerification(row.verificationId, tx))
  if (!row || !check) return null
  const there = (await findReferences(suspension.driverId, tx)).filter(
    (photo) =>
      ['active', 'retired', 'kept', 'removed'].includes(photo.status) &&
      photo.addedAt <= check.createdAt &&
      (photo.removedAt === null || photo.removedAt > check.createdAt),
  )
  const found = new Map((await findFindings(row.id, tx)).map(({ userId, finding }) => [userId, finding]))
  const count = (finding: Finding) => [...found.values()].filter((one) => one === finding).length
  return {
    selfieAt: check.createdAt,
    references: [...new Set(there.map((photo) => photo.source as ReferenceSource))],
    reasons: suspension.reasons as ReasonCode[],
    people: found.size,
    different: count('different_people'),
    undecided: found.size - count('different_people') - count('same_person'),
  }
}
