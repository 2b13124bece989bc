import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '@/scripts/root.mjs'
import { startChild } from '@/scripts/running/children.mjs'
import type { Stage } from '../harness/bench'

const PATIENCE_MS = 300_000
/** The npm that came with this Node. */
const npm = join(dirname(process.execPath), 'npm')

/**
 * Installs a rival's packages from the npm registry into a folder of the benchmarks' data, once; no dependency of the
 * project. Null, with one line that says so, when they do not install.
 */
export async function installRival(stage: Stage, name: string, packages: string[]): Promise<string | null> {
  const folder = join(stage.dataDir, 'rivals', name)
  const stamp = join(folder, 'installed.json')
  if (existsSync(stamp)) return folder
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock', ...packages]
  const child = startChild(npm, args, {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'development' },
    stdio: 'ignore',
  })
  const timer = setTimeout(() => child.child.kill('SIGKILL'), PATIENCE_MS)
  const { code } = await child.ended
  clearTimeout(timer)
  if (code !== 0) {
    stage.say(`  ${name} is left out: ${packages.join(', ')} could not be installed from the npm registry.`)
    return null
  }
  writeFileSync(stamp, JSON.stringify({ packages }))
  return folder
}

/** A file of this folder, to be copied beside a rival's packages. */
export const rivalFile = (file: string): string => join(root, 'bench', 'rivals', file)
