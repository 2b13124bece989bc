import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, nextCli } from '../build.mjs'
import { root } from '../root.mjs'
import { startChild } from '../running/children.mjs'
import { anyPort } from '../running/port.mjs'
import { runNode } from '../running/run.mjs'
import { e2eBuildDir } from './e2e-settings.mjs'
import { single, tallyPlaywright, tallyVitest } from './tally.mjs'
import { testDataDir } from './test-server.mjs'

const cli = (...path) => join(root, 'node_modules', ...path)
const reportOf = (name) => join(testDataDir, 'reports', `${name}.json`)

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/** One check that passes or fails as a whole; what it printed is shown when it fails. */
async function check(name, work) {
  const since = Date.now()
  try {
    await work()
    console.log(`✓ ${name} (${seconds(since)})`)
    return single(name, true)
  } catch (error) {
    console.log(`✗ ${name} (${seconds(since)})\n${error.message}`)
    return single(name, false)
  }
}

/** A test runner whose output goes on to the terminal; its counts come from the report it writes. */
async function runner(name, args, env, tally) {
  const file = reportOf(name)
  mkdirSync(join(testDataDir, 'reports'), { recursive: true })
  rmSync(file, { force: true })
  console.log(`\n${name}`)
  const { code } = await startChild(process.execPath, args(file), { cwd: root, env: env(file), stdio: 'inherit' }).ended
  return tally(name, file, code ?? 1)
}

export const lint = (env) =>
  check('lint', () =>
    runNode('biome ci', [cli('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--colors=off', '.'], { env, lines: 120 }),
  )

export const types = (env) =>
  check('types', async () => {
    const typeEnv = { ...env, LIKENESS_BUILD_DIR: e2eBuildDir }
    await runNode('next typegen', [nextCli, 'typegen'], { env: typeEnv })
    await runNode('tsc', [cli('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.'], { env, lines: 120 })
  })

/** Files, exports and packages that nothing uses. */
export const unused = (env) =>
  check('unused', () =>
    runNode('knip', [cli('knip', 'bin', 'knip.js'), '--no-progress', '--no-config-hints'], { env, lines: 120 }),
  )

export const drift = (env) =>
  check('drift', () => runNode('The drift check', [join(root, 'scripts', 'migrate.mjs'), '--check'], { env }))

export const build = (env) => check('build', () => ensureBuilt(e2eBuildDir, env))

export const vitest = (project) => (env) =>
  runner(
    project,
    (file) => [
      cli('vitest', 'vitest.mjs'),
      'run',
      `--project=${project}`,
      '--allowOnly=false',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    () => env,
    tallyVitest,
  )

export async function endToEnd(env) {
  const port = await anyPort()
  return runner(
    'e2e',
    () => [cli('@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'],
    (file) => ({
      ...env,
      LIKENESS_TEST_RUN: 'all',
      LIKENESS_E2E_PORT: String(port),
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    }),
    tallyPlaywright,
  )
}
