import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Stage } from './bench'

type Statement = { text: string; values: unknown[] }
type Asked = { text?: string; values?: unknown[] }

/**
 * The statements that `work` sends to Postgres through pg, in order, as a file that rivals run. Each once: what several
 * parts of a page ask, the page reads once (`cache` of React), which there is none of here.
 */
export async function recordStatements(stage: Stage, name: string, work: () => Promise<unknown>): Promise<string> {
  const statements: Statement[] = []
  const original = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args
    const asked: Asked = typeof first === 'string' ? { text: first, values: second as unknown[] } : (first as Asked)
    if (asked?.text && !statements.some(({ text }) => text === asked.text))
      statements.push({ text: asked.text, values: asked.values ?? [] })
    return Reflect.apply(original, this, args)
  } as typeof original
  try {
    await work()
  } finally {
    pg.Client.prototype.query = original
  }
  const file = join(stage.dataDir, `${name}.json`)
  writeFileSync(file, JSON.stringify(statements))
  stage.say(`  (the product's page sends ${statements.length} statements; bare Next and the floor send the same)`)
  return file
}
