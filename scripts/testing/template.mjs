import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readMigrations } from '../migrations/files.mjs'
import { createDatabase, databaseUrl, dropDatabase, withClient } from '../postgres/databases.mjs'
import { root } from '../root.mjs'

const run = promisify(execFile)

const prefix = 'likeness_template_'
const lockKey = 7_214_022

function templateName() {
  const hash = createHash('sha256')
  for (const { path, migrationFile } of readMigrations().migrationDirectories) {
    hash.update(path).update(migrationFile.content.value)
  }
  return `${prefix}${hash.digest('hex').slice(0, 12)}`
}

async function listDatabases(client, start) {
  const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [start])
  return rows.map((row) => row.datname)
}

async function makeTemplate(url, name) {
  const draft = name.replace(prefix, 'likeness_draft_')
  await dropDatabase(url, draft)
  await createDatabase(url, draft)
  await run(process.execPath, [join(root, 'scripts', 'migrate.mjs')], {
    env: { ...process.env, DATABASE_URL: databaseUrl(url, draft) },
  })
  await withClient(url, (client) => client.query(`alter database ${draft} rename to ${name}`))
}

/**
 * A database that holds what the migrations make and nothing else, to be copied for each test file. Made once for each
 * state of prisma/migrations; those of earlier states are dropped.
 */
export async function ensureTemplate(url) {
  const name = templateName()
  await withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    const there = await listDatabases(client, prefix)
    if (there.includes(name)) return
    await makeTemplate(url, name)
    for (const old of there) await dropDatabase(url, old)
  })
  return name
}

/** Drops every database whose name starts so. */
export async function dropDatabases(url, start) {
  const names = await withClient(url, (client) => listDatabases(client, start))
  for (const name of names) await dropDatabase(url, name)
}

/** Leaves nothing of the templates on a server that is not ours. */
export const dropTemplates = (url) => dropDatabases(url, prefix)
