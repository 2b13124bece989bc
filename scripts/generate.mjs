import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { withLock } from './lock.mjs'
import { readSchemaFiles } from './migrations/files.mjs'
import { root } from './root.mjs'
import { isEntry, runScript, StopError } from './stop-error.mjs'

const require = createRequire(import.meta.url)
const output = join(root, 'lib', 'database', 'generated')
const stamp = join(output, '.schema-hash')

function schemaHash() {
  const hash = createHash('sha256').update(require('prisma/package.json').version)
  for (const { path, content } of readSchemaFiles()) hash.update(path.slice(root.length)).update(content)
  return hash.digest('hex')
}

function generate() {
  const hash = schemaHash()
  const cli = join(dirname(require.resolve('prisma/package.json')), 'build', 'index.js')
  const run = spawnSync(process.execPath, [cli, 'generate'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  if (run.status !== 0) throw new StopError(`prisma generate failed:\n${run.stdout}${run.stderr}`)
  writeFileSync(stamp, hash)
}

/**
 * Generates the Prisma client into lib/database/generated unless it is that of the present schema; answers whether it
 * did. `PRISMA_SCHEMA_ENGINE_BINARY` only keeps the command line from looking for a binary it does not need here.
 */
export async function generateClient() {
  const isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === schemaHash()
  if (isCurrent()) return false
  return withLock(join(root, 'node_modules', '.cache', 'likeness-generate.lock'), () => {
    if (isCurrent()) return false
    generate()
    return true
  })
}

if (await isEntry(import.meta.url)) {
  await runScript(async () => {
    console.log((await generateClient()) ? 'Generated the Prisma client.' : 'The Prisma client is up to date.')
  })
}
