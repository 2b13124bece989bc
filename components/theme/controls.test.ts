import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { expect, test } from 'vitest'
import { root } from '@/scripts/root.mjs'

/** Queue and bench draw without Mantine: what they load and what their drawing costs is measured (bench/, P1 and P9). */
const WITHOUT = ['cases', 'queue']
const CONSOLE = join(root, 'app', '(console)')

const hasPage = (folder: string): boolean =>
  readdirSync(folder, { withFileTypes: true }).some((entry) =>
    entry.isDirectory() ? hasPage(join(folder, entry.name)) : entry.name === 'page.tsx',
  )

const segments = readdirSync(CONSOLE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && hasPage(join(CONSOLE, entry.name)))
  .map((entry) => entry.name)
  .filter((name) => !WITHOUT.includes(name))

test.each(segments)('app/(console)/%s stands in Controls: give it a layout.tsx as its neighbours have', (name) => {
  const layout = join(CONSOLE, name, 'layout.tsx')
  expect(existsSync(layout) && readFileSync(layout, 'utf8')).toContain("from '@/components/theme/controls'")
})

/** The browser is given an address in the place of each. */
const serverActions: Plugin = {
  name: 'server-actions',
  setup: (asked) => asked.onLoad({ filter: /[/-]actions\.ts$/ }, () => ({ contents: 'module.exports = {}' })),
}

test.each([
  ['the bench', ['components/review/bench.tsx']],
  ['the queue', ['components/review/queue-table.tsx', 'components/review/queue-head.tsx']],
  ['the frame', ['components/shell/index.ts', 'components/theme/theme-provider.tsx', 'app/(console)/error.tsx']],
])('%s loads no part of Mantine before it is asked for', async (_, files) => {
  const { metafile } = await build({
    stdin: { contents: files.map((file, i) => `export * as file${i} from './${file}'`).join('\n'), resolveDir: root },
    outdir: 'unused',
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    format: 'esm',
    jsx: 'automatic',
    packages: 'external',
    alias: { '@': root },
    loader: { '.css': 'empty' },
    plugins: [serverActions],
  })
  const loaded = new Set<string>()
  const external = new Set<string>()
  const load = (output: string) => {
    if (loaded.has(output)) return
    loaded.add(output)
    for (const { path, kind, external: outside } of metafile.outputs[output]?.imports ?? []) {
      if (outside) external.add(path)
      else if (kind === 'import-statement') load(path)
    }
  }
  const [entry] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === '<stdin>') ?? []
  load(entry ?? '')
  expect([...external]).toContain('react')
  expect([...external].filter((name) => name.startsWith('@mantine/core') || name === 'zod')).toEqual([])
})
