import { folders } from './stages.mjs'

function doorsAndInsides(names) {
  if (names.length === 0) return []
  const any = names.length === 1 ? names[0] : `{${names.join(',')}}`
  return [`@/lib/${any}`, `@/lib/${any}/**`]
}

const deep = {
  group: ['@/lib/*/**', '!@/lib/*/view'],
  message:
    'Import a stage through its door: @/lib/<stage> on the server, @/lib/<stage>/view where a browser reads it. If the door lacks a verb, export it there.',
}

const outward = {
  group: ['@/app/**', '@/components/**'],
  message: 'lib/ knows no page and no component: return facts or DTOs and let app/ and components/ ask for them.',
}

const driver = {
  group: ['@prisma/**', 'pg', 'pg/**', '@/lib/database/generated', '@/lib/database/generated/**'],
  message:
    'Prisma and SQL are touched by records.ts (or a part of it, such as queue-records.ts) alone, through @/lib/database.',
}

const recordsOnly = {
  group: ['@/lib/database'],
  importNamePattern: 'database|Prisma',
  message:
    'Only records.ts (or a part of it, such as queue-records.ts) reads and writes tables. A verb takes `transaction` and `Tx` from here and asks its records.',
}

const leftOf = (name) => ({
  group: doorsAndInsides(folders.slice(folders.indexOf(name) + 1)),
  message: `lib/${name} comes before this folder: imports point left, events carry data right. What must happen later follows from an audit record: name a follower in lib/audit/followers.ts and bind it in lib/jobs.`,
})

const itself = (name) => ({
  group: [`@/lib/${name}`, `@/lib/${name}/**`],
  message: `This is lib/${name} itself: import the file beside you with ./`,
})

const leaving = (name, depth) => ({
  group: [`${'../'.repeat(depth)}**`],
  message: `This path leaves lib/${name}: other folders are imported as @/lib/<stage>.`,
})

const browserSafe = {
  group: ['@/lib/*', '!@/lib/vocabulary', 'server-only', 'node:*', 'next/headers'],
  message: 'A browser reads this file: import only @/lib/vocabulary and @/lib/<stage>/view.',
}

function override(includes, patterns) {
  const kept = patterns.filter(({ group }) => group.length > 0)
  const rule = { level: 'error', options: { patterns: kept } }
  return { includes, linter: { rules: { style: { noRestrictedImports: rule } } } }
}

const notTests = '!**/*.test.{ts,tsx}'

function folderRules(name) {
  const rightward = [leftOf(name), itself(name)].filter(({ group }) => group.length > 0)
  const leaveToOthers = [...doorsAndInsides([name]), '@/lib/database/generated', '@/lib/database/generated/**']
  // the engine is a worker's alone: its door would bring the nets into the web process
  const engine = name === 'jobs' ? ['!@/lib/matching/engine/engine'] : []
  const others = { ...deep, group: [...deep.group, ...leaveToOthers.map((path) => `!${path}`), ...engine] }
  const common = [...rightward, others, outward]
  const isDatabase = name === 'database'
  const sql = isDatabase ? [] : [driver]
  const verbs = isDatabase ? [] : [driver, recordsOnly]
  const at = (depth) => `lib/${name}/${'*/'.repeat(depth - 1)}*.{ts,tsx}`
  const recordsAt = (depth) => `lib/${name}/${'*/'.repeat(depth - 1)}{records,*-records}.ts`
  return [
    override([`lib/${name}/view.ts`], [...common, ...verbs, browserSafe, leaving(name, 1)]),
    ...[1, 2, 3].flatMap((depth) => [
      override(
        [at(depth), `!${recordsAt(depth)}`, `!lib/${name}/view.ts`, notTests],
        [...common, ...verbs, leaving(name, depth)],
      ),
      override([recordsAt(depth)], [...common, ...sql, leaving(name, depth)]),
    ]),
  ]
}

const pages = override(
  ['app/**', 'proxy.ts', notTests],
  [
    deep,
    {
      group: ['@/lib/database', '@prisma/**', 'pg', 'pg/**'],
      message: 'A route reads the actor, calls one door and renders: the door holds the query.',
    },
  ],
)

const drawings = override(
  ['components/**', notTests],
  [
    {
      group: ['@/lib/*', '!@/lib/vocabulary', 'server-only', 'next/headers', 'next-auth', 'next-auth/next', 'node:*'],
      message:
        'A component draws what it is given: import @/lib/<stage>/view and @/lib/vocabulary; what it needs from the server comes in as props, what it does as an action.',
    },
    deep,
    {
      group: ['@/app/**', '!@/app/**/actions', '!@/app/**/*-actions'],
      message: 'Of app/ a component may import server actions (app/**/actions) and nothing else.',
    },
  ],
)

const outside = override(
  ['e2e/**'],
  [
    {
      group: ['@/lib/**', '!@/lib/vocabulary', '@/app/**', '@/components/**', '@prisma/**', 'pg'],
      message:
        'An end-to-end test knows what a browser and an API caller know: pages, requests and .likeness/demo.json.',
    },
  ],
)

const beforeInstall = override(
  ['scripts/**/*.mjs'],
  [{ group: ['@/**'], message: 'Scripts run before anything is built: plain Node, relative paths.' }],
)

const seeds = override(
  ['prisma/seed/**', notTests],
  [
    {
      group: ['@/lib/database/generated', '@/lib/database/generated/**', '@/app/**', '@/components/**'],
      message: 'A seed goes through the doors, or through @/lib/database where history has to be written in bulk.',
    },
  ],
)

/** Biome's configuration of the import rule, made from the one list of stages. */
export function importRules() {
  return { overrides: [...folders.flatMap(folderRules), pages, drawings, outside, beforeInstall, seeds] }
}
