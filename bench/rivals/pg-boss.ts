import { spawn } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ensureDatabase } from '@/scripts/postgres/databases.mjs'
import type { Stage } from '../harness/bench'
import type { Side } from '../harness/compare'
import { installRival, rivalFile } from './install'

/** pg-boss 10, the newest that declares Node 20, on a database of its own on the same server: jobs fetched one by one. */
export async function pgBoss(stage: Stage, claims: number): Promise<Side | null> {
  const folder = await installRival(stage, 'pg-boss', ['pg-boss@10.4.2'])
  if (!folder) return null
  copyFileSync(rivalFile('pg-boss.mjs'), join(folder, 'claim.mjs'))
  const DATABASE_URL: string = await ensureDatabase(stage.serverUrl, 'likeness_bench_pg_boss')
  const child = spawn(process.execPath, ['claim.mjs'], { cwd: folder, env: { ...process.env, DATABASE_URL } })
  stage.onEnd(() => child.kill('SIGTERM'))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<string> => {
    const { value, done } = await lines.next()
    if (done) throw new Error('pg-boss ended.')
    return value
  }
  await next()
  return {
    name: 'pg-boss',
    round: async () => {
      child.stdin.write(`${claims}\n`)
      return Number(await next())
    },
  }
}
