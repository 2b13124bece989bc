import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { createDatabase, databaseUrl, dropDatabase } from '../postgres/databases.mjs'
import { setTestEnvironment } from './test-environment'

/** Each test file gets a fresh copy of the migrated database and a folder of its own before its modules load. */
const { url, template, prefix } = inject('testDatabases')
const name = `${prefix}${process.env.VITEST_POOL_ID}`
const dataDir = join(inject('testFolder'), `${process.env.VITEST_POOL_ID}-${process.pid}-${Date.now()}`)

await dropDatabase(url, name)
await createDatabase(url, name, template)
mkdirSync(dataDir, { recursive: true })
setTestEnvironment({ databaseUrl: databaseUrl(url, name), dataDir })
