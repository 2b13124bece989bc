import { createHash } from 'node:crypto'
import { database } from '@/lib/database'
import { bandOf, type Policy } from '@/lib/policy'
import type { Band } from '@/lib/vocabulary'

type Found = 'same' | 'different' | null

/** The same month counted check by check, without a line of the shadow run's own. */
export async function shadowByHand(policy: Policy, from: Date, to: Date) {
  const checks = await database().verification.findMany({ where: { createdAt: { gte: from, lt: to } } })
  const cases = await database().reviewCase.findMany({ where: { kind: 'match' }, include: { findings: true } })
  const caseOf = new Map(cases.map((row) => [row.verificationId, row]))
  const told = { checks: 0, hold: 0, refer: 0, clear: 0, moved: 0, same: 0, wronglyHeld: 0, different: 0, cleared: 0 }
  const looks = { of: 0, was: 0, would: 0 }
  for (const check of checks) {
    if (check.band === null || check.status === 'cancelled') continue
    const row = caseOf.get(check.id)
    const would = placed(policy, check)
    told.checks++
    told[would]++
    if (would !== check.band) told.moved++
    const found = foundOf(row, check.status)
    if (found === 'same') told.same++
    if (found === 'same' && would === 'hold') told.wronglyHeld++
    if (found === 'different') told.different++
    if (found === 'different' && would === 'clear') told.cleared++
    for (const finding of row?.findings ?? []) {
      if (finding.lane !== 'match' || finding.finding !== 'same_person' || finding.undoneAt || !finding.settledAt)
        continue
      looks.of++
      if (finding.secondLookWhy) looks.was++
      const quality = check.quality as { eyeSpan?: number; laplacianVariance?: number } | null
      const { lowQuality, secondLookShare } = policy.review
      const poor =
        (quality?.eyeSpan ?? Number.POSITIVE_INFINITY) < lowQuality.eyeSpan ||
        (quality?.laplacianVariance ?? Number.POSITIVE_INFINITY) < lowQuality.laplacianVariance
      const blocked = row?.blockedSince && row.blockedSince <= finding.recordedAt
      const draw =
        createHash('sha256')
          .update(row?.id ?? '')
          .digest()
          .readUInt32BE(0) /
        2 ** 32
      const overturned = cases.some(
        (e) =>
          e.driverId === check.driverId &&
          e.id !== row?.id &&
          e.disposition === 'same_person' &&
          e.closedAt !== null &&
          e.closedAt <= finding.recordedAt &&
          e.findings.some((one) => one.finding === 'different_people' && !one.undoneAt),
      )
      if (would !== 'clear' && (poor || (!blocked && draw < secondLookShare) || overturned)) looks.would++
    }
  }
  return { told, looks }
}

type Check = {
  scale: string | null
  score: number | null
  band: string | null
  suppliedProvider: string | null
  suppliedModel: string | null
}

function placed({ thresholds, supplied }: Policy, check: Check): Band {
  const { scale, score, band } = check
  if (scale === 'supplied') {
    const rule = supplied.find((one) => one.provider === check.suppliedProvider && one.model === check.suppliedModel)
    return rule && score !== null ? bandOf(score, rule) : 'refer'
  }
  return scale === null || score === null ? (band as Band) : bandOf(score, thresholds[scale as keyof typeof thresholds])
}

type Row = {
  status: string
  disposition: string | null
  findings: { lane: string; finding: string; undoneAt: Date | null }[]
}

function foundOf(row: Row | undefined, status: string): Found {
  if (row?.status !== 'closed') return null
  if (row.disposition === 'same_person') return 'same'
  const second = row.findings.some((one) => one.finding === 'different_people' && one.lane !== 'match' && !one.undoneAt)
  return row.disposition === 'different_people' && status === 'rejected' && second ? 'different' : null
}
