import 'server-only'
import { database, Prisma, type Tx } from '@/lib/database'
import type { Lane } from '@/lib/vocabulary'

export type CaseRecord = Prisma.ReviewCaseGetPayload<object>
export type FindingRecord = Prisma.FindingGetPayload<object>

export const insertCase = (tx: Tx, data: Prisma.ReviewCaseUncheckedCreateInput): Promise<CaseRecord> =>
  tx.reviewCase.create({ data })

export const findCase = (id: string, client: Tx = database()): Promise<CaseRecord | null> =>
  client.reviewCase.findUnique({ where: { id } })

/** The case's row, locked until the transaction ends. */
export async function lockCase(tx: Tx, id: string): Promise<CaseRecord | null> {
  await tx.$queryRaw`select 1 from review_case where id = ${id}::uuid for update`
  return await tx.reviewCase.findUnique({ where: { id } })
}

export const updateCase = (tx: Tx, id: string, data: Prisma.ReviewCaseUncheckedUpdateInput): Promise<CaseRecord> =>
  tx.reviewCase.update({ where: { id }, data })

export const findOpenCaseOfVerifications = (tx: Tx, verificationIds: string[]): Promise<CaseRecord[]> =>
  tx.reviewCase.findMany({ where: { verificationId: { in: verificationIds }, status: { in: ['open', 'claimed'] } } })

export const findCaseOfVerification = (verificationId: string): Promise<CaseRecord | null> =>
  database().reviewCase.findFirst({ where: { verificationId } })

export const findOpenCasesOfDriver = (driverId: string, client: Tx = database()): Promise<CaseRecord[]> =>
  client.reviewCase.findMany({ where: { driverId, status: { in: ['open', 'claimed'] } }, orderBy: { openedAt: 'asc' } })

/** Who may claim: the lanes open to them, and never where they took part. */
const claimable = (userId: string, lanes: readonly Lane[], now: Date) => Prisma.sql`
  status in ('open', 'claimed') and lane in (${Prisma.join([...lanes])})
  and (claimed_by_id is null or claim_expires_at <= ${now}) and not (${userId}::uuid = any(part_ids))`

const LIVELIHOOD = Prisma.sql`blocked_since asc nulls last, lane_since asc, id asc`

/**
 * Claims the next case in livelihood order in one statement: rows that others are claiming are skipped, so that no
 * case is claimed twice and nobody waits.
 */
export async function claimNextRow(
  tx: Tx,
  userId: string,
  lanes: readonly Lane[],
  now: Date,
  until: Date,
): Promise<CaseRecord | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    update review_case set status = 'claimed', claimed_by_id = ${userId}::uuid, claimed_at = ${now}, claim_expires_at = ${until}
    where id = (
      select id from review_case where ${claimable(userId, lanes, now)}
      order by ${LIVELIHOOD} limit 1 for update skip locked
    ) returning id::text`
  return rows[0] ? await findCase(rows[0].id, tx) : null
}

export async function peekNext(userId: string, lanes: readonly Lane[], now: Date): Promise<CaseRecord | null> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    select id::text from review_case where ${claimable(userId, lanes, now)} order by ${LIVELIHOOD} limit 1`
  return rows[0] ? await findCase(rows[0].id) : null
}

/** The case the user holds now, if any: one claim at a time. */
export const findHeldCase = (userId: string, now: Date, client: Tx = database()): Promise<CaseRecord | null> =>
  client.reviewCase.findFirst({ where: { claimedById: userId, status: 'claimed', claimExpiresAt: { gt: now } } })

export async function findExpiredClaims(now: Date, limit: number): Promise<CaseRecord[]> {
  return await database().reviewCase.findMany({
    where: { status: 'claimed', claimExpiresAt: { lte: now } },
    take: limit,
  })
}

export const insertFinding = (tx: Tx, data: Prisma.FindingUncheckedCreateInput): Promise<FindingRecord> =>
  tx.finding.create({ data })

/** Findings of several cases, oldest first. */
export const findFindingsOf = (caseIds: string[]): Promise<FindingRecord[]> =>
  database().finding.findMany({ where: { caseId: { in: caseIds } }, orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] })

/** Findings of a case, oldest first. */
export const findFindings = (caseId: string, client: Tx = database()): Promise<FindingRecord[]> =>
  client.finding.findMany({ where: { caseId }, orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] })

export const countFindingsToday = (userId: string, since: Date): Promise<number> =>
  database().finding.count({ where: { userId, recordedAt: { gte: since } } })

/** Holds without a second finding that began before `before` and that leads were not told of yet. */
export const findHoldsToEscalate = (before: Date, limit: number): Promise<CaseRecord[]> =>
  database().reviewCase.findMany({
    where: { status: { in: ['open', 'claimed'] }, escalatedAt: null, blockedSince: { lte: before } },
    orderBy: { blockedSince: 'asc' },
    take: limit,
  })

/** One audit record per photo, claim and size of picture: whether this delivery is the first. */
export async function wasDelivered(
  tx: Tx,
  actorId: string,
  photoId: string,
  context: string,
  since: Date,
): Promise<boolean> {
  const found = await tx.auditRecord.findFirst({
    where: {
      type: 'photo.delivered',
      actorId,
      subjectKind: 'photo',
      subjectId: photoId,
      occurredAt: { gte: since },
      data: { path: ['context'], equals: context },
    },
    select: { id: true },
  })
  return found !== null
}

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
  tx.reviewCase.updateMany({ where: { id, status: { in: ['open', 'claimed'] } }, data: { blockedSince: null } })
