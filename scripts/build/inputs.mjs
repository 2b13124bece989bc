import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.mjs'

/** What a build is made of: folders, and the files beside them. Tests and documents change nothing in it. */
const folders = ['app', 'components', 'lib', 'public', 'prisma/schema', 'scripts/build']
const files = [
  'package-lock.json',
  'tsconfig.json',
  'next.config.js',
  'proxy.ts',
  'instrumentation.ts',
  'postcss.config.mjs',
]

const isInput = (path) => !/\.test\.tsx?$/.test(path) && !path.startsWith(join('lib', 'database', 'generated'))

function listFiles(folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .filter(isInput)
}

/** A hash over the content of everything a build is made of, and the Node that makes it. */
export function hashInputs() {
  const hash = createHash('sha256').update(process.version)
  const all = [...folders.flatMap(listFiles), ...files.filter((file) => existsSync(join(root, file)))]
  for (const path of all.sort()) hash.update(`\0${path}\0`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}
