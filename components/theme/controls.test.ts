import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '@/scripts/root.mjs'

/** Queue and bench draw without Mantine (`loaded.test.ts`). */
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
