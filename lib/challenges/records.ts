import 'server-only'
import { database, type Prisma, type Tx } from '@/lib/database'
import type { ChallengeStatus } from '@/lib/vocabulary'

export type ChallengeRecord = Prisma.ChallengeGetPayload<object>
export type PersonCheckRecord = Prisma.PersonCheckGetPayload<object>

export const insertChallenge = (tx: Tx, data: Prisma.ChallengeUncheckedCreateInput): Promise<ChallengeRecord> =>
  tx.challenge.create({ data })

export const findChallenge = (id: string, client: Tx = database()): Promise<ChallengeRecord | null> =>
  client.challenge.findUnique({ where: { id } })

export const findChallengeByToken = (tokenHash: Uint8Array<ArrayBuffer>): Promise<ChallengeRecord | null> =>
  database().challenge.findUnique({ where: { tokenHash } })

/** Open challenges of a driver: a newer one takes the place of an older one. */
export const findOpenChallenges = (tx: Tx, driverId: string): Promise<ChallengeRecord[]> =>
  tx.challenge.findMany({ where: { driverId, status: { in: ['issued', 'opened'] } } })

/** Challenges whose selfie is being measured or is with a person. */
export const findSubmittedChallenges = (tx: Tx, driverId: string): Promise<ChallengeRecord[]> =>
  tx.challenge.findMany({ where: { driverId, status: 'submitted' } })

/** Challenges that still wait for a selfie or for its outcome. */
export async function findLiveChallengeIds(tx: Tx, driverId: string, now: Date): Promise<string[]> {
  const rows = await tx.challenge.findMany({
    where: {
      driverId,
      OR: [{ status: 'submitted' }, { status: { in: ['issued', 'opened'] }, expiresAt: { gt: now } }],
    },
    select: { id: true },
  })
  return rows.map((row) => row.id)
}

/** The challenge that a check answered; null: none. */
export async function findChallengeOfCheck(tx: Tx, verificationId: string): Promise<ChallengeRecord | null> {
  const check = await tx.verification.findUnique({ where: { id: verificationId }, select: { challengeId: true } })
  return check?.challengeId ? await findChallenge(check.challengeId, tx) : null
}

/** Challenges whose time had run out by an instant without an answer. */
export async function findEarlierChallengeIds(tx: Tx, driverId: string, by: Date): Promise<string[]> {
  const rows = await tx.challenge.findMany({
    where: { driverId, status: { in: ['issued', 'opened', 'expired'] }, expiresAt: { lte: by } },
    select: { id: true },
  })
  return rows.map((row) => row.id)
}

/** Moves a challenge when it is in one of the states it may leave; false when it is not. */
export async function moveChallenge(
  tx: Tx,
  id: string,
  from: readonly ChallengeStatus[],
  data: Prisma.ChallengeUncheckedUpdateInput & { status: ChallengeStatus },
): Promise<boolean> {
  const { count } = await tx.challenge.updateMany({ where: { id, status: { in: [...from] } }, data })
  return count === 1
}

export const findOverdue = (now: Date, limit: number): Promise<ChallengeRecord[]> =>
  database().challenge.findMany({
    where: { status: { in: ['issued', 'opened'] }, expiresAt: { lte: now } },
    orderBy: { expiresAt: 'asc' },
    take: limit,
  })

export type NewPersonCheck = Pick<PersonCheckRecord, 'driverId' | 'challengeId' | 'cause' | 'dueSince'> & {
  /** Who may not make it: they made one before it that did not confirm. */
  excludedIds?: string[]
}

export const insertPersonCheck = (tx: Tx, data: NewPersonCheck): Promise<PersonCheckRecord> =>
  tx.personCheck.create({ data })

export const findDuePersonCheck = (driverId: string, client: Tx = database()): Promise<PersonCheckRecord | null> =>
  client.personCheck.findFirst({ where: { driverId, doneAt: null } })

export const findPersonCheck = (id: string, client: Tx = database()): Promise<PersonCheckRecord | null> =>
  client.personCheck.findUnique({ where: { id } })

/** Takes a driver off the list without a result. */
export const dropDuePersonChecks = (tx: Tx, driverId: string): Promise<unknown> =>
  tx.personCheck.deleteMany({ where: { driverId, doneAt: null } })

/** Records the result once; false when somebody else did meanwhile. */
export async function finishPersonCheck(
  tx: Tx,
  id: string,
  data: Prisma.PersonCheckUncheckedUpdateInput,
): Promise<boolean> {
  const { count } = await tx.personCheck.updateMany({ where: { id, doneAt: null }, data })
  return count === 1
}

export type ChallengeListQuery = {
  driverId?: string
  status?: string
  since?: Date
  before?: { at: Date; id: string }
  limit: number
}

/**
 * Newest first, keyset by time and id. `status` as it is at this instant: one whose time has run out is expired, whether
 * the clock has written that down or not.
 */
export const findChallenges = (query: ChallengeListQuery, now = new Date()): Promise<ChallengeRecord[]> =>
  database().challenge.findMany({
    where: {
      ...(query.driverId ? { driverId: query.driverId } : {}),
      issuedAt: { ...(query.since ? { gte: query.since } : {}), ...(query.before ? { lte: query.before.at } : {}) },
      AND: [
        ...(query.status ? [isAt(query.status, now)] : []),
        ...(query.before
          ? [
              {
                OR: [{ issuedAt: { lt: query.before.at } }, { issuedAt: query.before.at, id: { lt: query.before.id } }],
              },
            ]
          : []),
      ],
    },
    orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
    take: query.limit,
  })

function isAt(status: string, now: Date): Prisma.ChallengeWhereInput {
  if (status === 'issued' || status === 'opened') return { status, expiresAt: { gt: now } }
  if (status !== 'expired') return { status }
  return { OR: [{ status }, { status: { in: ['issued', 'opened'] }, expiresAt: { lte: now } }] }
}
