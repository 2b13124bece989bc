import 'server-only'
import { database } from '@/lib/database'

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

/** Of these cases, the ones that have been decided. */
export async function findDecidedCases(ids: string[]): Promise<Set<string>> {
  const rows = await database().auditRecord.findMany({
    where: { type: 'case.decided', subjectKind: 'case', subjectId: { in: ids } },
    select: { subjectId: true },
  })
  return new Set(rows.map((row) => row.subjectId))
}
