import { database } from '@/lib/database'
import type { StandingWord } from '@/lib/vocabulary'

const HOUR = 3_600_000
const HOLD_MS = 48 * HOUR
const GRACE_MS = 7 * 24 * HOUR

type Facts = Awaited<ReturnType<typeof read>>

/** Everything that happened to a driver, except the restrictions themselves. */
async function read(driverId: string) {
  const [challenges, checks, cases, releases, suspensions, approvals, appeals] = await Promise.all([
    database().challenge.findMany({ where: { driverId } }),
    database().personCheck.findMany({ where: { driverId } }),
    database().reviewCase.findMany({ where: { driverId }, include: { findings: { orderBy: { recordedAt: 'asc' } } } }),
    database().holdRelease.findMany({ where: { driverId } }),
    database().suspension.findMany({ where: { driverId }, orderBy: { number: 'asc' } }),
    database().verification.findMany({ where: { driverId, status: 'approved' } }),
    database().appeal.findMany({ where: { driverId, status: 'overturned' } }),
  ])
  return { challenges, checks, cases, releases, suspensions, approvals, appeals }
}

/** Standing told from challenges, cases, findings, releases, suspensions, appeals and checks by a person alone. */
export async function recount(driverId: string, at: Date): Promise<{ standing: StandingWord; mayWork: boolean }> {
  const facts = await read(driverId)
  const due = [
    ...facts.challenges.map((one) => challengeBlocks(facts, one, at)),
    ...facts.checks.map((one) => checkBlocks(one, at)),
  ]
  const suspended = facts.suspensions.some(
    (one) =>
      one.startsAt && one.startsAt <= at && (!one.endsAt || one.endsAt > at) && !one.liftedAt && !one.overturnedAt,
  )
  const held = facts.cases.some((one) => holds(facts, one, at))
  const isDue = due.some((blocks) => blocks !== null)
  const standing = suspended ? 'suspended' : held ? 'held' : isDue ? 'due' : 'clear'
  return { standing, mayWork: !(suspended || held || due.some((blocks) => blocks === true)) }
}

/** null: no longer due; else whether it stops the driver. */
function challengeBlocks(facts: Facts, challenge: Facts['challenges'][number], at: Date): boolean | null {
  if (!['issued', 'opened', 'submitted', 'expired'].includes(challenge.status)) return null
  const settledBy = facts.challenges.some(
    (one) => one.status === 'passed' && one.endedAt && one.endedAt >= challenge.expiresAt,
  )
  const waived = facts.challenges.some(
    (one) => one.status === 'waived' && one.endedAt && one.endedAt >= challenge.issuedAt,
  )
  const otherPath = facts.checks.some((one) => one.dueSince >= challenge.issuedAt && one.excludedIds.length === 0)
  const overdue = challenge.status !== 'submitted' && challenge.expiresAt <= at
  const forgiven = facts.appeals.some((one) => one.challengeId === challenge.id && one.decidedAt)
  if (overdue && (settledBy || waived || otherPath || forgiven)) return null
  if (blocksAtOnce(facts, challenge)) return true
  return challenge.status !== 'submitted' && challenge.expiresAt <= at
}

/** Before a shift, or in the place of one that did: cancelled when this one was issued, or answered by the selfie it follows. */
function blocksAtOnce(facts: Facts, challenge: Facts['challenges'][number]): boolean {
  if (challenge.reason === 'before_shift') return true
  const replaced = facts.challenges.filter(
    (one) =>
      one.id === challenge.followsId ||
      (one.status === 'cancelled' && one.endedAt?.getTime() === challenge.issuedAt.getTime()),
  )
  return replaced.some((one) => one.id !== challenge.id && blocksAtOnce(facts, one))
}

function checkBlocks(check: Facts['checks'][number], at: Date): boolean | null {
  if (check.doneAt) return null
  return check.excludedIds.length > 0 || check.dueSince.getTime() + GRACE_MS <= at.getTime()
}

function holds(facts: Facts, row: Facts['cases'][number], at: Date): boolean {
  if (row.disposition === 'cancelled') return false
  if (row.disposition === 'different_people') return holdsAfterRejection(facts, row, at)
  if (row.closedAt && row.disposition === 'new_selfie') {
    const answered = facts.approvals.some((one) => one.decidedAt && row.closedAt && one.decidedAt > row.closedAt)
    return !answered && holdsOpen(facts, row, row.closedAt) && row.closedAt.getTime() + HOLD_MS > at.getTime()
  }
  return row.closedAt === null && holdsOpen(facts, row, at)
}

/** A case in band hold, or a proposed rejection, until released or 48 h old. */
function holdsOpen(facts: Facts, row: Facts['cases'][number], at: Date): boolean {
  const proposal = row.findings.findLast((one) => one.finding === 'different_people')
  const since = proposal?.recordedAt ?? (row.band === 'hold' ? row.openedAt : null)
  if (!since) return false
  const released = facts.releases.some((one) => one.caseId === row.id && one.releasedAt >= since)
  return !released && since.getTime() + HOLD_MS > at.getTime()
}

/** From the confirmation until a lead has decided, the hold was released, or 48 h are over. */
function holdsAfterRejection(facts: Facts, row: Facts['cases'][number], at: Date): boolean {
  const { closedAt } = row
  if (!closedAt || closedAt.getTime() + HOLD_MS <= at.getTime()) return false
  const decided = facts.suspensions.some(
    (one) => one.caseId === row.id && (one.approvedAt || one.declinedAt || one.overturnedAt),
  )
  return !decided && !facts.releases.some((one) => one.caseId === row.id && one.releasedAt >= closedAt)
}
