import { expect, test } from 'vitest'
import { loadedBy } from '@/scripts/testing/loaded-by'

const BENCH = 'components/review/bench.tsx'
const FRAME = ['components/shell/shell.tsx', 'components/theme/theme-provider.tsx', 'app/(console)/error.tsx']

/** What the bench in its frame may weigh: with what Next brings it holds P9 (bench/README.md). */
const BENCH_AT_MOST_KB = 44.9

/** What decides, and what tells of a server that is away: nothing of it may come late. */
const WITH_THE_BENCH = [
  'components/review/decision-bar.tsx',
  'components/review/reasons-list.tsx',
  'components/review/recorder.ts',
  'components/review/undo-toast.tsx',
  'components/review/use-two-keys.ts',
  'components/review/use-ahead.ts',
  'components/review/message-bar.tsx',
  'components/review/slot.tsx',
]

/** What comes by itself as soon as it is needed, and not before. */
const ASKED_FOR = [
  'components/shell/account-items.tsx',
  'components/shell/theme-items.tsx',
  'components/shell/more-pages.tsx',
  'components/shell/pop-item.tsx',
  'components/shell/health.tsx',
  'components/shell/mentions-list.tsx',
  'components/shell/keys/key-sheet.tsx',
  'components/shell/keys/commands.ts',
  'components/shell/palette/palette.tsx',
  'components/states/who-may.tsx',
  'components/states/console-page-failed.tsx',
  'components/review/score-section.tsx',
  'components/review/score-plot.tsx',
  'components/review/put-off-form.tsx',
  'components/review/sharing-form.tsx',
  'components/review/slot-form.tsx',
  'components/review/notes-list.tsx',
  'components/review/mention-choice.tsx',
  'components/review/stage-over.tsx',
  'components/review/look/light-tools.tsx',
  'components/review/look/look-address.ts',
]

test.each([
  ['the bench', [BENCH]],
  ['the queue', ['components/review/queue-table.tsx', 'components/review/queue-head.tsx']],
  ['the frame', FRAME],
])('%s loads no part of Mantine before it is asked for', async (_, files) => {
  const { packages } = await loadedBy(files)
  expect(packages).toContain('react')
  expect(packages.filter((name) => name.startsWith('@mantine/core') || name === 'zod')).toEqual([])
})

test('the bench in its frame loads what it draws at first and what decides, and the rest when it is asked for', async () => {
  const { packages, files, kilobytes } = await loadedBy([BENCH, ...FRAME])
  expect(packages).not.toContain('@tabler/icons-react')
  expect(files).toEqual(expect.arrayContaining(WITH_THE_BENCH))
  expect(files.filter((file) => ASKED_FOR.includes(file))).toEqual([])
  expect(kilobytes).toBeLessThan(BENCH_AT_MOST_KB)
})
