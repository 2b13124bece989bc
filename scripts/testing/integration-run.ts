import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { generateClient } from '../generate.mjs'
import { withClient } from '../postgres/databases.mjs'
import { isAlive } from '../processes.mjs'
import { dropDatabases, ensureTemplate } from './template.mjs'
import { openTestServer } from './test-server.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the server, the migrated template, and what the names of this run's databases start with. */
    testDatabases: { url: string; template: string; prefix: string }
    /** A folder of this run, removed at its end. */
    testFolder: string
  }
}

const prefixOf = (pid: number) => `likeness_test_${pid}_`

/** Databases of runs that were killed. */
async function dropAbandoned(url: string) {
  const rows = await withClient(url, async (client: import('pg').Client) => {
    const found = await client.query<{ pid: string }>(
      `select distinct substring(datname from '^likeness_test_(\\d+)_') as pid from pg_database where datname ~ '^likeness_test_\\d+_'`,
    )
    return found.rows
  })
  for (const { pid } of rows) if (!isAlive(Number(pid))) await dropDatabases(url, prefixOf(Number(pid)))
}

/** Before any integration test: a server, a migrated template and a folder; after the last: everything dropped again. */
export default async function setup(project: TestProject) {
  await generateClient()
  const server = await openTestServer()
  await dropAbandoned(server.url)
  const template = await ensureTemplate(server.url)
  const prefix = prefixOf(process.pid)
  const folder = mkdtempSync(join(tmpdir(), 'likeness-test-'))
  project.provide('testDatabases', { url: server.url, template, prefix })
  project.provide('testFolder', folder)
  return async () => {
    await dropDatabases(server.url, prefix)
    rmSync(folder, { recursive: true, force: true })
    await server.stop({ onlyIfIdle: true })
  }
}
