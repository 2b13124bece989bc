import { resolve } from 'node:path'
import { openDatabase } from '../database.mjs'
import { root } from '../root.mjs'

/** Tests may lose their data at a crash: nothing is flushed to the disk. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** The folder of everything that tests keep; never that of a demo. */
export const testDataDir = resolve(root, process.env.LIKENESS_TEST_DATA_DIR || '.likeness-test')

/** The Postgres that tests make their databases on: that of DATABASE_URL, else an embedded one of their own. */
export function openTestServer() {
  return openDatabase({ databaseUrl: process.env.DATABASE_URL || undefined, dataDir: testDataDir, settings })
}
