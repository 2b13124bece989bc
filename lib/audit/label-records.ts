import 'server-only'
import { database } from '@/lib/database'
import { LANES } from '@/lib/vocabulary'

export type DriverLabel = { id: string; ref: string; name: string }

/** References and names of drivers, for joining at display: records hold internal ids only. */
export async function findDriverLabels(ids: string[]): Promise<Map<string, DriverLabel>> {
  const rows = await database().driver.findMany({
    where: { id: { in: ids } },
    select: { id: true, ref: true, name: true },
  })
  return new Map(rows.map((row) => [row.id, row]))
}

const MOST_DRIVERS = 200

/** Ids of the drivers with this reference or, when asked for, with this text in their name; at most 200. */
export async function findDriverIds(text: string, byName: boolean): Promise<string[]> {
  const rows = await database().driver.findMany({
    where: { OR: [{ ref: text }, ...(byName ? [{ name: { contains: text, mode: 'insensitive' as const } }] : [])] },
    select: { id: true },
    take: MOST_DRIVERS,
  })
  return rows.map((row) => row.id)
}

/** Of these cases, the ones that are over: decided for good, not passed on to another lane, or cancelled. */
export async function findClosedCases(ids: string[]): Promise<Set<string>> {
  const rows = await database().auditRecord.findMany({
    where: { type: { in: ['case.decided', 'case.cancelled'] }, subjectKind: 'case', subjectId: { in: ids } },
    select: { subjectId: true, data: true },
  })
  return new Set(rows.filter((row) => !isPassedOn(row.data)).map((row) => row.subjectId))
}

/**
 * Cases, those of sharing among them, an appeal against which this person hears without a finding of their own yet: they
 * are blind to what was found.
 */
export async function findCasesHeardBy(userId: string): Promise<Set<string>> {
  const where = { hearerId: userId }
  const [cases, sharing] = await Promise.all([
    database().reviewCase.findMany({ where, select: { id: true } }),
    database().sharingHearing.findMany({ where, select: { caseId: true } }),
  ])
  return new Set([...cases.map((row) => row.id), ...sharing.map((row) => row.caseId)])
}

const isPassedOn = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'to' in data && (LANES as readonly unknown[]).includes(data.to)
