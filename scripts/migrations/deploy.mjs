import { createRequire } from 'node:module'
import pg from 'pg'
import { withClient } from '../postgres/databases.mjs'
import { StopError } from '../stop-error.mjs'
import { readMigrations, readSchemaFiles } from './files.mjs'
import { filters, withSchemaEngine } from './schema-engine.mjs'

const { runMigrations } = createRequire(import.meta.url)('graphile-worker')
const lockKey = 7_214_021

/** One migrating process per database: a second one waits until the first is done. */
async function withMigrationLock(url, work) {
  return withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    return work()
  })
}

function refuseForeignHistory({ editedMigrationNames, history }) {
  if (editedMigrationNames.length > 0) {
    throw new StopError(`These migrations were changed after they had run: ${editedMigrationNames.join(', ')}`)
  }
  const unknown = history?.unpersistedMigrationNames ?? []
  if (unknown.length > 0) {
    throw new StopError(
      `The database is newer than this version of Likeness: it has ${unknown.join(', ')}.\nRun the newer version, or restore a backup made before it.`,
    )
  }
}

/** A migration's script runs as one transaction, so one that failed left nothing behind and may be tried again. */
async function applyPrismaMigrations(url) {
  const migrationsList = readMigrations()
  return withSchemaEngine(url, readSchemaFiles(), async (engine) => {
    const diagnosis = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters })
    refuseForeignHistory(diagnosis)
    for (const migrationName of diagnosis.failedMigrationNames) await engine.markMigrationRolledBack({ migrationName })
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters })
    return appliedMigrationNames
  })
}

const quietLogger = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {}, scope: () => quietLogger }

async function applyJobMigrations(url) {
  const pgPool = new pg.Pool({ connectionString: url, max: 2, options: '-c timezone=UTC' })
  pgPool.on('error', () => {})
  pgPool.on('connect', (client) => client.on('error', () => {}))
  try {
    await runMigrations({ pgPool, logger: quietLogger })
  } finally {
    await pgPool.end()
  }
}

/**
 * Brings the database at `url` to this version: Prisma's migrations, then those of the job queue. Answers the names of
 * the migrations that ran. Refuses a database that is newer than this version or whose history was edited.
 */
export async function deployMigrations(url) {
  return withMigrationLock(url, async () => {
    const applied = await applyPrismaMigrations(url)
    await applyJobMigrations(url)
    return applied
  })
}
