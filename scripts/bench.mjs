import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { childEnvironment, demoSecrets, readSettings } from './environment.mjs'
import { checkNode, ensureInstalled } from './install.mjs'
import { root } from './root.mjs'
import { startChild } from './running/children.mjs'
import { runSession } from './running/session.mjs'
import { runScript, StopError } from './stop-error.mjs'

const all = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))

/** What was asked for: names of benchmarks (all when none is named) and options, which go on to each. */
function readArguments(args) {
  const first = args.findIndex((arg) => arg.startsWith('--'))
  const names = first === -1 ? args : args.slice(0, first)
  const unknown = names.filter((name) => !all.includes(name))
  if (unknown.length > 0)
    throw new StopError(`There is no benchmark "${unknown.join('", "')}". There are: ${all.join(', ')}.`)
  return { names: names.length > 0 ? names : all, options: first === -1 ? [] : args.slice(first) }
}

/** Runs benchmarks one after the other, each in a process of its own, on a Postgres of their own. */
async function bench({ onEnd, signal }) {
  checkNode()
  const { names, options } = readArguments(process.argv.slice(2))
  await ensureInstalled()
  const settings = readSettings()
  const own = { ...settings, dataDir: join(settings.dataDir, 'bench'), databaseUrl: undefined }
  mkdirSync(own.dataDir, { recursive: true, mode: 0o700 })
  const { ensurePostgres } = await import('./postgres.mjs')
  const { generateClient } = await import('./generate.mjs')
  const server = await ensurePostgres({ dataDir: own.dataDir })
  onEnd(() => server.stop({ onlyIfIdle: true }))
  await generateClient()
  const secrets = demoSecrets(own.dataDir, {})
  const env = childEnvironment({ settings: own, databaseUrl: server.url, secrets })
  for (const name of names) {
    if (signal.aborted) return
    const args = ['--conditions=react-server', '--import', 'tsx', join('bench', 'harness', 'run.ts'), name, ...options]
    const quiet = { LIKENESS_LOG_LEVEL: 'silent', LIKENESS_PROCESS: 'bench', NODE_ENV: 'production' }
    const { code } = await startChild(process.execPath, args, {
      cwd: root,
      env: { ...env, ...quiet },
      stdio: 'inherit',
    }).ended
    if (code !== 0) process.exitCode = 1
  }
}

await runScript(() => runSession(bench))
