import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { openDatabase } from '../database.mjs'
import { createDatabase, databaseUrl, dropDatabase } from '../postgres/databases.mjs'
import { root } from '../root.mjs'

/** Runs `work` with an empty database that is dropped afterwards: beside DATABASE_URL, else on the tests' server. */
export async function withScratchDatabase(work, env = process.env) {
  const server = await openDatabase({
    databaseUrl: env.DATABASE_URL || undefined,
    dataDir: resolve(root, env.LIKENESS_TEST_DATA_DIR || '.likeness-test'),
  })
  const name = `likeness_scratch_${randomUUID().slice(0, 8)}`
  await createDatabase(server.url, name)
  try {
    return await work(databaseUrl(server.url, name))
  } finally {
    await dropDatabase(server.url, name)
    await server.stop({ onlyIfIdle: true })
  }
}
