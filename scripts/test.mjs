import { parseArgs } from 'node:util'
import { checkNode, ensureInstalled } from './install.mjs'
import { runSession } from './running/session.mjs'
import { runScript, StopError } from './stop-error.mjs'
import { single, sum } from './testing/tally.mjs'

const names = ['lint', 'types', 'unused', 'drift', 'unit', 'integration', 'build', 'e2e']

function readWanted() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } })
  const wanted = values.only ? values.only.split(',') : names
  const unknown = wanted.filter((name) => !names.includes(name))
  if (unknown.length > 0) throw new StopError(`There is no part "${unknown.join('", "')}". Parts: ${names.join(', ')}`)
  return new Set(wanted)
}

/** Runs one part; whatever it throws is one failed test, so that the others still run. */
async function guarded(name, part) {
  try {
    return await part()
  } catch (error) {
    console.log(`✗ ${name}\n${error instanceof StopError ? error.message : error.stack}`)
    return single(name, false)
  }
}

async function runParts(wanted, { onEnd }) {
  const { cleanEnvironment } = await import('./testing/e2e-settings.mjs')
  const { openTestServer } = await import('./testing/test-server.mjs')
  const { dropTemplates } = await import('./testing/template.mjs')
  const { generateClient } = await import('./generate.mjs')
  const parts = await import('./testing/parts.mjs')
  const env = { ...cleanEnvironment(), NEXT_TELEMETRY_DISABLED: '1' }
  const server = await openTestServer()
  onEnd(() => server.stop({ onlyIfIdle: true }))
  if (!server.embedded) onEnd(() => dropTemplates(server.url))
  await generateClient()
  const counts = []
  const run = async (name, part) => {
    if (wanted.has(name)) counts.push(await guarded(name, () => part(env)))
  }
  await Promise.all(['lint', 'types', 'unused', 'drift'].map((name) => run(name, parts[name])))
  await run('unit', parts.vitest('unit'))
  await run('integration', parts.vitest('integration'))
  await run('build', parts.build)
  await run('e2e', async () => {
    const { findBrowser } = await import('./browser.mjs')
    return parts.endToEnd({ ...env, LIKENESS_E2E_CHROMIUM: await findBrowser() })
  })
  return sum(counts)
}

async function test(session) {
  const wanted = readWanted()
  checkNode()
  if (await ensureInstalled()) console.log('Installed the packages of package-lock.json.')
  const { passed, failed, failures } = await runParts(wanted, session)
  session.onEnd(() => {
    if (failures.length > 0) console.log(`\nFailed:\n${failures.map((name) => `  ${name}`).join('\n')}`)
    console.log(`\n${passed} passed, ${failed} failed`)
  })
  if (failed > 0 || passed === 0) process.exitCode = 1
}

await runScript(async () => {
  const asked = await runSession(test)
  if (asked) throw new StopError(`Ended by ${asked} before all tests had run.\n0 passed, 1 failed`)
})
