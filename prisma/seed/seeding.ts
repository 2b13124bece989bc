import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { configuration } from '@/lib/configuration'
import { database } from '@/lib/database'

/** What keeps the scenario from being seeded; null: go on. */
export type Hindrance = { seeded: boolean; why: string }

const unfinished = (scenario: string): string => `${scenario} (unfinished)`

/** What was seeded here, unfinished ones included. */
export const stampsOf = async (): Promise<string[]> =>
  (await database().seeding.findMany({ orderBy: { seededAt: 'asc' } })).map((row) => row.scenario)

/**
 * Whether a scenario may be seeded here: an empty database, or one where a seeding was cut off, which is emptied
 * first. Anything else is left as it is.
 */
export async function hindrance(scenario: string): Promise<Hindrance | null> {
  const stamps = await stampsOf()
  if (stamps.includes(scenario)) return { seeded: true, why: `The scenario "${scenario}" is seeded already.` }
  const cutOff = stamps.some((stamp) => stamp.endsWith('(unfinished)'))
  if (cutOff) {
    await emptyEverything()
    return null
  }
  if (stamps.length === 0 && !(await holdsAnything())) return null
  const what = stamps[0] ? `the scenario "${stamps[0]}"` : 'data of its own'
  return { seeded: false, why: `This database holds ${what}: nothing was seeded, nothing changed. Use an empty one.` }
}

async function holdsAnything(): Promise<boolean> {
  const [row] = await database().$queryRaw<{ there: boolean }[]>`
    select exists (select from audit_record) or exists (select from driver) or exists (select from staff_user)
      or exists (select from consent_release) as there`
  return row?.there ?? true
}

/** Marks that a seeding has begun: should it be cut off, the next one starts from nothing. */
export async function beginSeeding(scenario: string): Promise<void> {
  await database().seeding.create({ data: { scenario: unfinished(scenario) } })
}

/**
 * Lets the pool's commits return before they are on the disk: should the machine fail meanwhile, the seeding starts
 * anew in any case. The last stamp waits for the disk, and with it everything before it.
 */
export async function hasten(): Promise<void> {
  const connections = Array.from({ length: configuration().databasePool }, () =>
    database().$transaction(async (tx) => {
      await tx.$executeRaw`set synchronous_commit = off`
      await tx.$queryRaw`select pg_sleep(0.1)::text`
    }),
  )
  await Promise.all(connections)
}

/** The stamp that the scenario is whole. */
export async function finishSeeding(scenario: string): Promise<void> {
  await database().$transaction(async (tx) => {
    await tx.$executeRaw`set local synchronous_commit = on`
    await tx.seeding.update({ where: { scenario: unfinished(scenario) }, data: { scenario, seededAt: new Date() } })
  })
}

/**
 * Takes away what a cut-off seeding left: every row of the product, its waiting jobs and the vault's files. The one
 * place where the audit log's own guard is lifted; what it held was never anybody's.
 */
async function emptyEverything(): Promise<void> {
  await database().$transaction(async (tx) => {
    const tables = await tx.$queryRaw<{ name: string }[]>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'keys') and tablename not in ('_prisma_migrations', 'policy_version')`
    await tx.$executeRaw`alter table policy_version disable trigger user`
    await tx.$executeRaw`delete from policy_version where number > 1`
    await tx.$queryRaw`select setval(pg_get_serial_sequence('policy_version', 'number'), 1)::text`
    await tx.$executeRaw`alter table policy_version enable trigger user`
    await tx.$executeRaw`alter table audit_record disable trigger user`
    await tx.$executeRawUnsafe(`truncate ${tables.map(({ name }) => name).join(', ')} restart identity`)
    await tx.$executeRaw`alter table audit_record enable trigger user`
    await tx.$executeRaw`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`
  })
  await rm(join(configuration().dataDir, 'vault'), { recursive: true, force: true })
}
