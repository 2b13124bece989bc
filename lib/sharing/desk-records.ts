import 'server-only'
import { database } from '@/lib/database'

export type AccountFacts = { id: string; ref: string; name: string }
export type DeviceFacts = {
  installId: string
  driverId: string
  model: string | null
  checks: number
  firstAt: Date
  lastAt: Date
  /** Accounts on it anywhere, counted up to one more than the cap. */
  accounts: number
}
export type FaceFacts = {
  driverId: string
  face: number
  selfies: number
  firstAt: Date
  lastAt: Date
  exampleId: string
}

export const findAccounts = (driverIds: readonly string[]): Promise<AccountFacts[]> =>
  database().driver.findMany({ where: { id: { in: [...driverIds] } }, select: { id: true, ref: true, name: true } })

/** Phones of these accounts seen since an instant, with how many accounts are on each. */
export const findDevices = (
  driverIds: readonly string[],
  since: Date,
  accountsAtMost: number,
): Promise<DeviceFacts[]> => database().$queryRaw<DeviceFacts[]>`
  with own as (
    select install_id, driver_id, model, checks, first_at, last_at from sharing_device
    where driver_id = any(${[...driverIds]}::uuid[]) and last_at >= ${since}
  ), counted as (
    select installs.install_id, (select count(*) from (
      select 1 from sharing_device d where d.install_id = installs.install_id limit ${accountsAtMost + 1}
    ) seen)::int as accounts from (select distinct install_id from own) installs
  )
  select own.install_id as "installId", own.driver_id::text as "driverId", own.model, own.checks,
    own.first_at as "firstAt", own.last_at as "lastAt", counted.accounts
  from own join counted on counted.install_id = own.install_id
  order by own.install_id, own.driver_id`

export const findFaces = (driverIds: readonly string[], since: Date): Promise<FaceFacts[]> =>
  database().sharingFace.findMany({
    where: { driverId: { in: [...driverIds] }, lastAt: { gte: since } },
    orderBy: [{ driverId: 'asc' }, { face: 'asc' }],
    omit: { matcher: true, matcherVersion: true },
  })

/** On which account and face these selfies are. */
export const findPlaces = (
  ids: readonly string[],
): Promise<{ verificationId: string; driverId: string; face: number | null }[]> =>
  database().sharingTrace.findMany({
    where: { verificationId: { in: [...ids] } },
    select: { verificationId: true, driverId: true, face: true },
  })

export type StarFacts = { verificationId: string; at: Date; face: number; likeness: number; there: boolean }

/** The newest grouped selfies of one account, and whether their picture is still there. */
export const findStars = (driverId: string, limit: number): Promise<StarFacts[]> => database().$queryRaw<StarFacts[]>`
  select t.verification_id::text as "verificationId", t.at, t.face, t.likeness, v.object_id is not null as there
  from sharing_trace t join verification v on v.id = t.verification_id
  where t.driver_id = ${driverId}::uuid and t.face is not null and t.likeness is not null
  order by t.at desc limit ${limit}`

/** How many checks of an account the signals keep something of. */
export const countTraces = (driverId: string): Promise<number> => database().sharingTrace.count({ where: { driverId } })

export const findNumber = (id: string): Promise<{ id: string; number: number } | null> =>
  database().sharingCase.findUnique({ where: { id }, select: { id: true, number: true } })

export const findByNumber = (number: number): Promise<{ id: string } | null> =>
  database().sharingCase.findUnique({ where: { number }, select: { id: true } })
