import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { folders } from '../scripts/architecture/stages.mjs'
import { renderRules, rulesFile } from '../scripts/architecture.mjs'
import { root } from '../scripts/root.mjs'

type Report = {
  summary: { changed: number; unchanged: number }
  diagnostics: { severity: string; message: string; location: { path: string; start: { line: number } } }[]
}

const folder = mkdtempSync(join(tmpdir(), 'likeness-architecture-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function lint(cwd: string, ...paths: string[]): Promise<Report> {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const options = ['lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=500', ...paths]
  return new Promise((answer, fail) => {
    execFile(process.execPath, [biome, ...options], { cwd, maxBuffer: 2 ** 26 }, (_error, stdout, stderr) => {
      if (stdout.startsWith('{')) answer(JSON.parse(stdout))
      else fail(new Error(stderr))
    })
  })
}

const violations = [
  ['lib/drivers/planted.ts', '@/lib/review', /imports point left/],
  ['lib/drivers/planted.ts', '@/lib/review/view', /imports point left/],
  ['lib/vocabulary/planted.ts', '@/lib/configuration', /imports point left/],
  ['lib/database/planted.ts', '@/lib/audit', /imports point left/],
  ['lib/dossier/planted.ts', '@/lib/jobs', /imports point left/],
  ['lib/review/planted.ts', '@/lib/drivers/records', /through its door/],
  ['lib/review/planted.ts', '../drivers', /leaves lib\/review/],
  ['lib/matching/engine/planted.ts', '../../drivers', /leaves lib\/matching/],
  ['lib/review/planted.ts', '@/lib/review', /lib\/review itself/],
  ['lib/review/planted.ts', '@/components/table', /knows no page/],
  ['lib/review/planted.ts', '@/lib/database/generated/client', /touched by records\.ts/],
  ['lib/review/planted.ts', 'pg', /touched by records\.ts/],
  ['lib/review/queue/queue-records.ts', '@/lib/trends', /imports point left/],
  ['lib/review/records.ts', '@/lib/trends', /imports point left/],
  ['lib/review/queue/planted.ts', 'pg', /touched by records\.ts/],
  ['lib/review/view.ts', '@/lib/drivers', /A browser reads this file/],
  ['lib/review/view.ts', 'node:fs', /A browser reads this file/],
  ['lib/jobs/planted.ts', '@/lib/review/settle', /through its door/],
  ['components/review/planted.tsx', '@/lib/review', /draws what it is given/],
  ['components/review/planted.tsx', '@/lib/review/settle', /through its door/],
  ['components/review/planted.tsx', 'next/headers', /draws what it is given/],
  ['components/review/planted.tsx', '@/app/(console)/queue/page', /server actions/],
  ['app/(console)/queue/planted.tsx', '@/lib/database', /the door holds the query/],
  ['app/(console)/queue/planted.tsx', '@/lib/review/records', /through its door/],
  ['app/api/v1/drivers/route.ts', 'pg', /the door holds the query/],
  ['e2e/planted.spec.ts', '@/lib/review', /what a browser and an API caller know/],
  ['scripts/planted.mjs', '@/lib/review', /plain Node/],
] as const

const allowed = [
  ['lib/review/planted.ts', '@/lib/drivers'],
  ['lib/review/planted.ts', '@/lib/drivers/view'],
  ['lib/review/planted.ts', './records'],
  ['lib/matching/engine/planted.ts', '../score'],
  ['lib/jobs/planted.ts', '@/lib/dossier'],
  ['lib/review/queue/queue-records.ts', '../records'],
  ['lib/review/view.ts', '@/lib/drivers/view'],
  ['lib/review/view.ts', '@/lib/vocabulary'],
  ['lib/database/planted.ts', './generated/client'],
  ['components/review/planted.tsx', '@/lib/review/view'],
  ['components/review/planted.tsx', '@/components/table'],
  ['components/review/planted.tsx', '@/app/(console)/queue/actions'],
  ['app/(console)/queue/planted.tsx', '@/lib/review'],
] as const

const rows: (readonly [path: string, source: string, message?: RegExp])[] = [...violations, ...allowed]

function groupByPath(all: typeof rows) {
  const groups = new Map<string, typeof rows>()
  for (const row of all) groups.set(row[0], [...(groups.get(row[0]) ?? []), row])
  return groups
}

/** Writes every planted import into one copy of the tree and answers what Biome says of each line. */
async function plantAll() {
  for (const kept of ['biome.json', '.gitignore', rulesFile.slice(root.length + 1)]) {
    cpSync(join(root, kept), join(folder, kept), { recursive: true })
  }
  const lines = groupByPath(rows)
  for (const [path, planted] of lines) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), planted.map(([, source]) => `import '${source}'\n`).join(''))
  }
  const { diagnostics } = await lint(folder)
  return (path: string, source: string) => {
    const line = (lines.get(path)?.findIndex((row) => row[1] === source) ?? -1) + 1
    return diagnostics
      .filter(({ location }) => location.path === path && location.start.line === line)
      .map(({ message }) => message)
  }
}

const planting = plantAll()

test.each(violations)('%s may not import %s', async (path, source, message) => {
  expect((await planting)(path, source)).toEqual([expect.stringMatching(message)])
})

test.each(allowed)('%s may import %s', async (path, source) => {
  expect((await planting)(path, source)).toEqual([])
})

test('a verb may open a transaction but not reach for tables', async () => {
  await planting
  const path = 'lib/appeals/planted.ts'
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(
    join(folder, path),
    "import { database, transaction } from '@/lib/database'\nexport default [database, transaction]\n",
  )
  const { diagnostics } = await lint(folder, path)
  expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringMatching(/Only records\.ts/)])
})

function sources(path: string): string[] {
  return readdirSync(join(root, path), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(join('database', 'generated')))
}

test('the rule holds in every file, and every file was read', async () => {
  const places = ['lib', 'app', 'components', 'scripts']
  const { summary, diagnostics } = await lint(root, ...places)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(summary.changed + summary.unchanged).toBeGreaterThanOrEqual(places.flatMap(sources).length)
  expect(sources('lib').length).toBeGreaterThan(0)
})

test('every folder of lib/ has its place in the order', () => {
  const found = readdirSync(join(root, 'lib'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(found.map((entry) => entry.name).filter((name) => !folders.includes(name))).toEqual([])
})

test("Biome's rules are those of scripts/architecture", () => {
  expect(readFileSync(rulesFile, 'utf8')).toBe(renderRules())
})
