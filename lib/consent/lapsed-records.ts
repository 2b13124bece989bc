import 'server-only'
import { database, Prisma, type Tx } from '@/lib/database'
import type { ConsentFact } from '@/lib/policy'

/** Drivers who declined a text whose answer-by date lies between two instants, the first left out. */
export async function findDeclinedTexts(from: Date, to: Date): Promise<string[]> {
  const versions = await database().consentRelease.findMany({
    where: { answerBy: { gt: from, lte: to } },
    select: { version: true },
    distinct: ['version'],
  })
  if (versions.length === 0) return []
  const rows = await database().consent.findMany({
    where: { decision: 'declined', releaseVersion: { in: versions.map((release) => release.version) } },
    select: { driverId: true },
    distinct: ['driverId'],
  })
  return rows.map((row) => row.driverId)
}

/** The consent decisions of several drivers, in the order recorded. */
export async function findFactsOf(driverIds: string[]): Promise<Map<string, ConsentFact[]>> {
  const rows = await database().$queryRaw<(ConsentFact & { driverId: string })[]>`
    select driver_id as "driverId", release_version as "releaseVersion", decision, at, recorded_at as "recordedAt",
      (select max(answer_by) from consent_release where version = consent.release_version) as "answerBy"
    from consent where driver_id = any(${driverIds}::uuid[]) order by recorded_at, id`
  const facts = new Map<string, ConsentFact[]>()
  for (const { driverId, ...fact } of rows) facts.set(driverId, [...(facts.get(driverId) ?? []), fact])
  return facts
}

/** Answers that declined a text whose answer-by date has come, and that nobody has followed yet. */
const toFollow = (now: Date) => Prisma.sql`decision = 'declined' and lapse_followed_at is null
  and release_version in (select version from consent_release group by version having max(answer_by) <= ${now})`

/** The drivers who gave them, but for those left out; at most `limit`. */
export async function findLapsesToFollow(now: Date, except: readonly string[], limit: number): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    select distinct driver_id::text as id from consent
    where ${toFollow(now)} and driver_id <> all(${[...except]}::uuid[])
    order by 1 limit ${limit}`
  return rows.map((row) => row.id)
}

/** From now on those of a driver have been followed. */
export const markLapsesFollowed = (tx: Tx, driverId: string, now: Date): Promise<unknown> =>
  tx.$executeRaw`
    update consent set lapse_followed_at = ${now}
    where driver_id = ${driverId}::uuid and ${toFollow(now)}`
