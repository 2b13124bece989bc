import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { reencode } from '@/lib/vault'
import type { Matcher } from '../engine/engine'
import type { Measurement } from '../engine/measurement'

const SAVE_EVERY = 50

type Kept = Record<string, Measurement | null>

/**
 * Measures pictures as the product would take them in, re-encoded first. What was measured of a file's content by this
 * matcher version is kept in the output folder, so that a second run (or one that was ended) measures only what is new.
 * @returns by file; null: not a picture the product reads
 */
export async function measureFolder(
  matcher: Matcher,
  folder: string,
  files: readonly string[],
  out: string,
  say: (done: number, of: number) => void,
): Promise<Map<string, Measurement | null>> {
  const path = join(out, `measurements-${matcher.name}-${matcher.version}.json`)
  const kept: Kept = existsSync(path) ? JSON.parse(await readFile(path, 'utf8')) : {}
  await mkdir(out, { recursive: true, mode: 0o700 })
  const measured = new Map<string, Measurement | null>()
  let fresh = 0
  for (const [i, file] of files.entries()) {
    const bytes = await readFile(join(folder, file)).catch(() => null)
    const hash = bytes && createHash('sha256').update(bytes).digest('hex')
    if (hash && !(hash in kept)) {
      kept[hash] = await measureOne(matcher, bytes)
      if (++fresh % SAVE_EVERY === 0) await save(path, kept)
    }
    measured.set(file, hash ? (kept[hash] ?? null) : null)
    say(i + 1, files.length)
  }
  if (fresh > 0) await save(path, kept)
  return measured
}

async function measureOne(matcher: Matcher, bytes: Buffer): Promise<Measurement | null> {
  const stored = await reencode(bytes)
  if (!stored.ok) return null
  const measurement = await matcher.measure(stored.value.jpeg)
  // the mesh is not needed here, and would be most of the file
  return 'landmarks' in measurement ? { ...measurement, landmarks: [] } : measurement
}

async function save(path: string, kept: Kept): Promise<void> {
  await writeFile(`${path}.part`, JSON.stringify(kept), { mode: 0o600 })
  await rename(`${path}.part`, path)
}
