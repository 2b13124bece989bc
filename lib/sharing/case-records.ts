import 'server-only'
import { database, type Prisma, type Tx } from '@/lib/database'
import type { SharingStatus } from '@/lib/vocabulary'

export type SharingCaseRecord = Omit<Prisma.SharingCaseGetPayload<object>, 'status'> & { status: SharingStatus }
export type MemberRecord = Prisma.SharingMemberGetPayload<object>

const typed = (row: Prisma.SharingCaseGetPayload<object> | null) => row as SharingCaseRecord | null

const PLACING_LOCK = 7_241_011

/** One at a time gives evidence its case: two workers never open two cases for one cluster. Held to the commit. */
export const lockPlacing = (tx: Tx): Promise<unknown> => tx.$executeRaw`select pg_advisory_xact_lock(${PLACING_LOCK})`

export const findSharingCase = async (id: string, client: Tx = database()): Promise<SharingCaseRecord | null> =>
  typed(await client.sharingCase.findUnique({ where: { id } }))

/** The case, locked until the transaction ends. */
export async function lockSharingCase(tx: Tx, id: string): Promise<SharingCaseRecord | null> {
  await tx.$queryRaw`select 1 from sharing_case where id = ${id}::uuid for update`
  return await findSharingCase(id, tx)
}

/** The open cases that these accounts are in, with who is in them. */
export async function findOpenCasesOf(tx: Tx, driverIds: readonly string[]): Promise<SharingCaseRecord[]> {
  const members = await tx.sharingMember.findMany({
    where: { openDriverId: { in: [...driverIds] } },
    select: { caseId: true },
  })
  const ids = [...new Set(members.map((member) => member.caseId))]
  return (await tx.sharingCase.findMany({
    where: { id: { in: ids } },
    orderBy: { number: 'asc' },
  })) as SharingCaseRecord[]
}

export const insertSharingCase = async (
  tx: Tx,
  data: Prisma.SharingCaseUncheckedCreateInput,
): Promise<SharingCaseRecord> => (await tx.sharingCase.create({ data })) as SharingCaseRecord

export const updateSharingCase = async (
  tx: Tx,
  id: string,
  data: Prisma.SharingCaseUncheckedUpdateInput,
): Promise<SharingCaseRecord> => (await tx.sharingCase.update({ where: { id }, data })) as SharingCaseRecord

/** Adds accounts to an open case. Whoever was in it before and left comes back. */
export async function joinMembers(tx: Tx, caseId: string, driverIds: readonly string[], now: Date): Promise<void> {
  for (const driverId of driverIds) {
    const open = { openDriverId: driverId, joinedAt: now, leftAt: null, leftWhy: null }
    await tx.sharingMember.upsert({
      where: { caseId_driverId: { caseId, driverId } },
      create: { caseId, driverId, ...open },
      update: open,
    })
  }
}

/** Takes accounts out of a case; their row stays and says why. */
export const leaveMembers = (tx: Tx, caseId: string, driverIds: readonly string[], why: string, now: Date) =>
  tx.sharingMember.updateMany({
    where: { caseId, driverId: { in: [...driverIds] }, leftAt: null },
    data: { openDriverId: null, leftAt: now, leftWhy: why },
  })

/** The case is decided: its accounts may come into another. */
export const closeMembers = (tx: Tx, caseId: string): Promise<unknown> =>
  tx.sharingMember.updateMany({ where: { caseId }, data: { openDriverId: null } })

export const confirmMembers = (tx: Tx, caseId: string, driverIds: readonly string[], now: Date): Promise<unknown> =>
  tx.sharingMember.updateMany({ where: { caseId, driverId: { in: [...driverIds] } }, data: { confirmedAt: now } })

/** These accounts are no longer among those that the confirmation names. */
export const unconfirmMembers = (tx: Tx, caseId: string, driverIds: readonly string[]): Promise<unknown> =>
  tx.sharingMember.updateMany({ where: { caseId, driverId: { in: [...driverIds] } }, data: { confirmedAt: null } })

/** The accounts that a confirmation named, those who left among them. */
export async function findConfirmed(caseId: string, client: Tx = database()): Promise<string[]> {
  const rows = await client.sharingMember.findMany({
    where: { caseId, confirmedAt: { not: null } },
    select: { driverId: true },
    orderBy: { driverId: 'asc' },
  })
  return rows.map((row) => row.driverId)
}

/** Everybody in a confirmed or open case that evidence on a driver belongs to, the driver among them. */
export async function findCompanions(driverId: string): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    select distinct m.driver_id::text as id from sharing_member own
    join sharing_case c on c.id = own.case_id and c.status = 'confirmed'
    join sharing_member m on m.case_id = c.id and m.confirmed_at is not null
    where own.driver_id = ${driverId}::uuid order by 1`
  return rows.map((row) => row.id)
}

/** Who is in the case, those who left not among them. */
export async function membersOf(caseId: string, client: Tx = database()): Promise<string[]> {
  const rows = await client.sharingMember.findMany({
    where: { caseId, leftAt: null },
    select: { driverId: true },
    orderBy: [{ joinedAt: 'asc' }, { driverId: 'asc' }],
  })
  return rows.map((row) => row.driverId)
}

export const findMembers = (caseId: string): Promise<MemberRecord[]> =>
  database().sharingMember.findMany({ where: { caseId }, orderBy: [{ joinedAt: 'asc' }, { driverId: 'asc' }] })

export const findMembershipsOf = (tx: Tx, driverId: string): Promise<MemberRecord[]> =>
  tx.sharingMember.findMany({ where: { driverId, leftAt: null } })

/** The confirmed cases that name an account, those it has left not among them. */
export async function findConfirmedCasesOf(tx: Tx, driverId: string): Promise<string[]> {
  const rows = await tx.sharingMember.findMany({
    where: { driverId, leftAt: null, confirmedAt: { not: null } },
    select: { caseId: true },
  })
  return rows.map((row) => row.caseId)
}

/** From now on the account's evidence in these cases stays without a consent. @returns in how many it did not yet */
export async function keepMembers(
  tx: Tx,
  driverId: string,
  caseIds: readonly string[],
  keptSince: Date,
): Promise<number> {
  const { count } = await tx.sharingMember.updateMany({
    where: { driverId, caseId: { in: [...caseIds] }, keptSince: null },
    data: { keptSince },
  })
  return count
}

/** Cases in which the account's evidence stays without a consent. */
export const findKeptMemberships = (tx: Tx, driverId: string): Promise<MemberRecord[]> =>
  tx.sharingMember.findMany({ where: { driverId, keptSince: { not: null }, leftAt: null } })

/** Other accounts whose evidence stays without a consent in a case that this one is or was in. */
export async function findKeptBeside(driverId: string): Promise<string[]> {
  const cases = await database().sharingMember.findMany({ where: { driverId }, select: { caseId: true } })
  const rows = await database().sharingMember.findMany({
    where: {
      caseId: { in: cases.map((row) => row.caseId) },
      driverId: { not: driverId },
      keptSince: { not: null },
      leftAt: null,
    },
    select: { driverId: true },
  })
  return [...new Set(rows.map((row) => row.driverId))]
}

export const insertAct = (tx: Tx, data: Prisma.SharingActUncheckedCreateInput): Promise<unknown> =>
  tx.sharingAct.create({ data, select: { id: true } })

export const findActs = (caseId: string): Promise<Prisma.SharingActGetPayload<object>[]> =>
  database().sharingAct.findMany({ where: { caseId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] })

/** Words written about a case may name any of its accounts: they go with the first who leaves. */
export const forgetReasons = (tx: Tx, caseIds: readonly string[]): Promise<unknown> =>
  tx.sharingAct.updateMany({ where: { caseId: { in: [...caseIds] } }, data: { sealedReason: null } })

/** Cases that wait to be one because two people held them. */
export const findMergesWaiting = (client: Tx = database()): Promise<{ id: string; mergeWithId: string | null }[]> =>
  client.sharingCase.findMany({
    where: { mergeWithId: { not: null }, status: { in: ['suspected', 'corroborated', 'watched'] } },
    select: { id: true, mergeWithId: true },
    take: 50,
  })

/** Open cases some of whose evidence has run out since an instant: what they repeat of it is counted anew. */
export async function findCasesToRecount(since: Date, now: Date): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    select distinct c.id::text from sharing_signal s join sharing_case c on c.id = s.case_id
    where s.expires_at > ${since} and s.expires_at <= ${now} and c.status in ('suspected', 'corroborated') limit 200`
  return rows.map((row) => row.id)
}

/** What was flagged and compared in one case goes over into another. */
export async function moveToCase(tx: Tx, fromId: string, intoId: string): Promise<void> {
  await tx.sharingSuspicion.updateMany({ where: { sharingCaseId: fromId }, data: { sharingCaseId: intoId } })
  await tx.sharingPair.updateMany({ where: { caseId: fromId }, data: { caseId: intoId } })
  await tx.sharingCase.updateMany({ where: { mergeWithId: fromId }, data: { mergeWithId: intoId } })
}

export const findRegion = async (tx: Tx, driverId: string): Promise<string | null> =>
  (await tx.driver.findUnique({ where: { id: driverId }, select: { region: true } }))?.region ?? null

/** Of these accounts, the ones that are in an open case. */
export async function findTaken(tx: Tx, driverIds: readonly string[]): Promise<string[]> {
  const rows = await tx.sharingMember.findMany({
    where: { openDriverId: { in: [...driverIds] } },
    select: { driverId: true },
  })
  return rows.map((row) => row.driverId)
}
