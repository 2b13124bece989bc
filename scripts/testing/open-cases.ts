import { randomUUID } from 'node:crypto'
import { database } from '@/lib/database'
import { newDriver } from './platform'

export const minutes = (count: number): number => count * 60_000

/** Cases of a new driver as a check leaves them, without its pictures: enough for claims and lists. */
export async function insertCases(count: number, more: Record<string, unknown> = {}): Promise<string[]> {
  const driver = await newDriver()
  const checks = Array.from({ length: count }, () => ({
    id: randomUUID(),
    driverId: driver.id,
    status: 'in_review',
    capturedAt: new Date(),
    submittedByKind: 'key',
    submittedById: 'test',
  }))
  await database().verification.createMany({ data: checks })
  const rows = checks.map((check, i) => ({
    id: randomUUID(),
    kind: 'match',
    driverId: driver.id,
    verificationId: check.id,
    lane: 'match',
    status: 'open',
    band: 'refer',
    reason: 'between_thresholds',
    laneSince: new Date(Date.now() - minutes(count - i)),
    ...more,
  }))
  await database().reviewCase.createMany({ data: rows })
  return rows.map((row) => row.id)
}

/** Ends cases, so that they wait for nobody any longer. */
export const closeCases = (ids: readonly string[]) =>
  database().reviewCase.updateMany({
    where: { id: { in: [...ids] } },
    data: { status: 'closed', closedAt: new Date() },
  })
