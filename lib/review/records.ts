import 'server-only'
import { columnsOf, database, PREPARED, Prisma, queryDirectly, type Tx } from '@/lib/database'
import { UNDECIDED } from '@/lib/vocabulary'

export type CaseRecord = Prisma.ReviewCaseGetPayload<object>
export type FindingRecord = Prisma.FindingGetPayload<object>

/** Of the numbers of cases so many are left out, for golden pairs to take: a newer one than its neighbours would tell them. */
const LEFT_OUT = 1 / 8

/** @param lot 0 ≤ lot < 1: whether a number is left out before this case's own */
export async function insertCase(
  tx: Tx,
  data: Prisma.ReviewCaseUncheckedCreateInput,
  lot = Math.random(),
): Promise<CaseRecord> {
  if (data.number === undefined && lot < LEFT_OUT)
    await tx.$executeRaw`select nextval(pg_get_serial_sequence('review_case', 'number'))`
  return await tx.reviewCase.create({ data })
}

export const findCase = (id: string, client: Tx = database()): Promise<CaseRecord | null> =>
  client.reviewCase.findUnique({ where: { id } })

export const findCases = (ids: string[]): Promise<CaseRecord[]> =>
  database().reviewCase.findMany({ where: { id: { in: ids } } })

const CASE = columnsOf(Prisma.ReviewCaseScalarFieldEnum)

/** The case's row, locked until the transaction ends. */
export async function lockCase(tx: Tx, id: string): Promise<CaseRecord | null> {
  const [row] = await tx.$queryRaw<
    CaseRecord[]
  >`${PREPARED} select ${CASE} from review_case where id = ${id}::uuid for update`
  return row ?? null
}

export const updateCase = (tx: Tx, id: string, data: Prisma.ReviewCaseUncheckedUpdateInput): Promise<CaseRecord> =>
  tx.reviewCase.update({ where: { id }, data })

/** The cases an appeal against which this person hears without a finding of their own yet. */
export async function findHeardCases(userId: string): Promise<Set<string>> {
  const rows = await database().reviewCase.findMany({ where: { hearerId: userId }, select: { id: true } })
  return new Set(rows.map((row) => row.id))
}

/** The case of a finding; null: there is no such finding. */
export const findCaseOfFinding = async (findingId: string): Promise<CaseRecord | null> =>
  (await database().finding.findUnique({ where: { id: findingId }, include: { case: true } }))?.case ?? null

export const findOpenCaseOfVerifications = (tx: Tx, verificationIds: string[]): Promise<CaseRecord[]> =>
  tx.reviewCase.findMany({ where: { verificationId: { in: verificationIds }, status: { in: [...UNDECIDED] } } })

type DecidedEvidence = {
  verificationId: string
  /** The finding that decided the case. */
  decisionId: string
  /** Every photo that somebody who found something had on the screen. */
  shownPhotoIds: string[]
}

/**
 * The evidence of a driver's cases that people decided: same person, different people, or a rejection undone on appeal. A
 * decision that can still be taken back is none yet.
 */
export const findDecidedEvidence = (tx: Tx, driverId: string): Promise<DecidedEvidence[]> =>
  tx.$queryRaw`
    select c.verification_id::text as "verificationId",
      (array_agg(f.id::text order by f.recorded_at desc, f.id desc))[1] as "decisionId",
      coalesce(array(
        select distinct shown::text from finding g cross join lateral unnest(g.shown_photo_ids) as shown
        where g.case_id = c.id and g.undone_at is null
      ), '{}') as "shownPhotoIds"
    from review_case c join finding f on f.case_id = c.id and f.undone_at is null
    where c.driver_id = ${driverId}::uuid and c.kind = 'match' and c.status = 'closed'
      and (c.disposition in ('same_person', 'different_people') or c.reversed_at is not null)
    group by c.id`

export const findCaseOfVerification = (verificationId: string): Promise<CaseRecord | null> =>
  database().reviewCase.findFirst({ where: { verificationId } })

/** The cases of several checks. */
export const findCasesOfVerifications = (verificationIds: string[]): Promise<CaseRecord[]> =>
  database().reviewCase.findMany({ where: { verificationId: { in: verificationIds } } })

export const findOpenCasesOfDriver = (driverId: string, client: Tx = database()): Promise<CaseRecord[]> =>
  client.reviewCase.findMany({ where: { driverId, status: { in: [...UNDECIDED] } }, orderBy: { openedAt: 'asc' } })

/** Findings of several cases that were not taken back, oldest first. */
export const findFindingsOf = (caseIds: string[]): Promise<FindingRecord[]> =>
  database().finding.findMany({
    where: { caseId: { in: caseIds }, undoneAt: null },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
  })

/** Findings of a case that were not taken back, oldest first. */
export const findFindings = (caseId: string, client: Tx = database()): Promise<FindingRecord[]> =>
  client.finding.findMany({ where: { caseId, undoneAt: null }, orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] })

export async function countFindingsToday(userId: string, since: Date): Promise<number> {
  const [row] = await queryDirectly<{ count: string }>(
    Prisma.sql`select count(*) as count from finding
      where user_id = ${userId}::uuid and undone_at is null and recorded_at >= ${since}`,
  )
  return Number(row?.count ?? 0)
}

/** Holds without a second finding that began before `before` and that leads were not told of yet. */
export const findHoldsToEscalate = (before: Date, limit: number): Promise<CaseRecord[]> =>
  database().reviewCase.findMany({
    where: { status: { in: ['open', 'claimed', 'snoozed'] }, escalatedAt: null, blockedSince: { lte: before } },
    orderBy: { blockedSince: 'asc' },
    take: limit,
  })

/** How often a driver used this installation, since when, and how many other accounts did. */
export async function findDevice(
  installId: string,
  driverId: string,
): Promise<{ checks: number; since: Date; otherAccounts: number } | null> {
  const rows = await database().$queryRaw<{ checks: bigint; since: Date | null; others: bigint }[]>`
    select count(*) filter (where driver_id = ${driverId}::uuid) as checks,
      min(created_at) filter (where driver_id = ${driverId}::uuid) as since,
      count(distinct driver_id) filter (where driver_id <> ${driverId}::uuid) as others
    from verification where install_id = ${installId}`
  const row = rows[0]
  return row?.since ? { checks: Number(row.checks), since: row.since, otherAccounts: Number(row.others) } : null
}

/** Clears since when the driver of an open case can't work; nothing for a closed case or another id. */
export const unblockCase = (tx: Tx, id: string): Promise<unknown> =>
  tx.reviewCase.updateMany({ where: { id, status: { in: [...UNDECIDED] } }, data: { blockedSince: null } })

/** Who decided the checks before this one in its chain: a new selfie asked for follows the challenge before. */
export async function findChainParts(tx: Tx, challengeId: string | null): Promise<string[]> {
  if (!challengeId) return []
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with recursive chain as (
      select follows_check_id as check_id from challenge where id = ${challengeId}::uuid
      union
      select c.follows_check_id from chain
      join verification v on v.id = chain.check_id join challenge c on c.id = v.challenge_id
    )
    select distinct unnest(r.part_ids)::text as id from chain join review_case r on r.verification_id = chain.check_id`
  return rows.map((row) => row.id)
}

/** Whether a driver was seen on other phones before an instant and never on this one. */
export async function isFirstOnPhone(driverId: string, installId: string, before: Date): Promise<boolean> {
  const [row] = await database().$queryRaw<{ first: boolean }[]>`
    select count(*) >= 3 and not bool_or(install_id = ${installId}) as first from (
      select install_id from verification
      where driver_id = ${driverId}::uuid and created_at < ${before}::timestamptz and install_id is not null
        and status not in ('retake', 'cancelled')
    ) earlier`
  return row?.first ?? false
}
