import 'server-only'
import { database, Prisma } from '@/lib/database'
import type { DriverRecord } from '@/lib/drivers'
import { STANDINGS, type StandingWord } from '@/lib/vocabulary'
import { standing } from './list-records'

export type PlatformQuery = {
  driver?: string
  status?: StandingWord
  since?: Date
  cursor?: string
  limit: number
}

/** Drivers in the order of their references, keyset by reference. */
export async function findPlatformDrivers(query: PlatformQuery, now: Date): Promise<DriverRecord[]> {
  const ids = await database().$queryRaw<{ id: string }[]>`
    select d.id::text from driver d ${query.status ? standing(now) : Prisma.empty}
    where ${conditions(query)} order by d.ref limit ${query.limit}`
  return await database().driver.findMany({
    where: { id: { in: ids.map((row) => row.id) } },
    orderBy: { ref: 'asc' },
  })
}

function conditions({ driver, status, since, cursor }: PlatformQuery): Prisma.Sql {
  const parts = [Prisma.sql`true`]
  if (driver) parts.push(Prisma.sql`d.ref = ${driver}`)
  if (cursor) parts.push(Prisma.sql`d.ref > ${cursor}`)
  if (since) parts.push(Prisma.sql`d.created_at >= ${since}`)
  if (status) parts.push(Prisma.sql`coalesce(s.strength, 0) = ${STANDINGS.indexOf(status)}`)
  return Prisma.join(parts, ' and ')
}
