import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { run } from './running/run.mjs'
import { StopError } from './stop-error.mjs'

const lockFile = join(root, 'package-lock.json')
const modules = join(root, 'node_modules')
const stamp = join(modules, '.likeness-install')
/** Prisma's minimum, the highest of all dependencies. */
const oldest = [20, 19]

/** Refuses a Node that is too old, in one line. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  throw new StopError(`Likeness needs Node ${oldest.join('.')} or newer; this is ${version}.`)
}

const lockHash = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex')

/** Whether npm itself installed what the lock file asks for (an `npm ci` by hand leaves no stamp of ours). */
function npmInstalledIt() {
  const installed = join(modules, '.package-lock.json')
  if (!existsSync(installed)) return false
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages
  const found = JSON.parse(readFileSync(installed, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional || devOptional || found[path]?.version === version,
  )
}

export function isInstalled() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return true
  if (!npmInstalledIt()) return false
  writeFileSync(stamp, lockHash())
  return true
}

/**
 * Installs the dependencies of package-lock.json unless they are there; answers whether it did. No install script is run
 * and, once installed, the network is not needed.
 */
export async function ensureInstalled() {
  if (isInstalled()) return false
  const npm = process.env.npm_execpath
  const [command, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev', '--include=optional']
  await run('npm ci', command, [...before, ...options])
  writeFileSync(stamp, lockHash())
  return true
}
