import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importRules } from './architecture/import-rules.mjs'
import { root } from './root.mjs'
import { isEntry, runScript, StopError } from './stop-error.mjs'

/** The generated half of Biome's configuration; biome.json extends it. */
export const rulesFile = join(root, 'scripts', 'architecture', 'import-rules.biome.json')

/** The rules as text, one override a line, so that a change of the rule reads as one. */
export function renderRules() {
  const lines = importRules().overrides.map((override) => `    ${JSON.stringify(override)}`)
  return `{\n  "overrides": [\n${lines.join(',\n')}\n  ]\n}\n`
}

if (await isEntry(import.meta.url)) {
  await runScript(() => {
    if (!process.argv.includes('--check')) return writeFileSync(rulesFile, renderRules())
    if (readFileSync(rulesFile, 'utf8') === renderRules()) return undefined
    throw new StopError('The import rules are not those of scripts/architecture. Run: node scripts/architecture.mjs')
  })
}
