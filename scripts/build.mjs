import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashInputs } from './build/inputs.mjs'
import { withLock } from './lock.mjs'
import { root } from './root.mjs'
import { runNode } from './running/run.mjs'
import { isEntry, runScript, StopError } from './stop-error.mjs'

export const nextCli = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')

async function bundle(buildDir) {
  const { bundleWorker } = await import('./build/bundle-worker.mjs')
  await bundleWorker(buildDir).catch((error) => {
    throw new StopError(`The worker could not be bundled:\n${error.message}`)
  })
}

/**
 * Builds web and worker into `buildDir` (a folder of the repository) unless what lies there was made of the same files;
 * answers whether it built. An interrupted build leaves no stamp and is made anew.
 */
export async function ensureBuilt(buildDir, env = process.env) {
  const stamp = join(root, buildDir, 'likeness-build.json')
  const hash = hashInputs()
  const isCurrent = () => existsSync(stamp) && JSON.parse(readFileSync(stamp, 'utf8')).inputs === hash
  if (isCurrent()) return false
  return withLock(join(root, 'node_modules', '.cache', `likeness-build${buildDir}.lock`), async () => {
    if (isCurrent()) return false
    rmSync(stamp, { force: true })
    const buildEnv = { ...env, NODE_ENV: 'production', LIKENESS_BUILD_DIR: buildDir, NEXT_TELEMETRY_DISABLED: '1' }
    await runNode('next build', [nextCli, 'build'], { env: buildEnv, lines: 80 })
    await bundle(join(root, buildDir))
    writeFileSync(stamp, `${JSON.stringify({ inputs: hash })}\n`)
    return true
  })
}

if (await isEntry(import.meta.url)) {
  await runScript(async () => {
    const { generateClient } = await import('./generate.mjs')
    await generateClient()
    const built = await ensureBuilt(process.env.LIKENESS_BUILD_DIR || '.next')
    console.log(built ? 'Built.' : 'The build is up to date.')
  })
}
