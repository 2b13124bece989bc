import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { FIRST_POLICY } from '@/lib/policy'
import { measurementOf } from '@/prisma/seed/people'
import type { Measurement } from '../engine/measurement'
import { evaluate } from './evaluate'
import { filesOf } from './photos'
import { detPlot, histogram } from './plots'
import { readFolder } from './read-folder'
import { errors, reportOf } from './report'

const PEOPLE = 'prisma/seed/people'
const MATCHER = { name: 'embedded', version: '1.0.0' }

/** The recorded measurements, which the matcher's own test repeats a sample of: the command measures them itself. */
async function invented() {
  const asked = await readFolder(PEOPLE)
  const measured = new Map<string, Measurement | null>(filesOf(asked).map((file) => [file, measurementOf(file)]))
  return { asked, measured, result: evaluate(asked, measured, FIRST_POLICY) }
}

test('docs/matcher.md shows what the command measures of the invented people', async () => {
  const { result } = await invented()
  const shown = (await readFile('docs/matcher.md', 'utf8')).includes(errors(result))
  expect(shown, `docs/matcher.md has to show this table:\n${errors(result)}`).toBe(true)
})

test('every picture of the invented people is acquired; the figures come with all they need', async () => {
  const { result } = await invented()
  expect(result.references).toMatchObject({ asked: 59, acquired: 59 })
  expect(result.probes).toMatchObject({ asked: 144, acquired: 144 })
  const report = reportOf(result, MATCHER)
  for (const words of [
    'too few to say: needs 100,000',
    'not measured: needs 600 people',
    'skin tone (Monk)',
    'hold 0.92',
  ]) {
    expect(report).toContain(words)
  }
  const [kind] = result.kinds
  if (!kind) throw new Error('Nothing was measured.')
  for (const figure of [detPlot(result.kinds), histogram(kind)]) {
    expect(figure).toMatch(/^<svg [\s\S]+<\/svg>\n$/)
    expect(figure).not.toMatch(/NaN|Infinity|undefined/)
  }
})

test('what the product would not take in is a failure to acquire, by cause, and in no pair', async () => {
  const { asked, measured, result } = await invented()
  const dark = measurementOf('p02/1.jpg')
  const changed = new Map(measured)
    .set('p01/1.jpg', { faces: 0 })
    .set('p02/1.jpg', 'luma' in dark ? { ...dark, luma: 5 } : dark)
    .set('p03/0.jpg', null)
  const less = evaluate(asked, changed, FIRST_POLICY)
  expect(Object.fromEntries(less.probes.problems)).toEqual({ 'no-face': 1, 'too-dark': 1 })
  expect(Object.fromEntries(less.references.problems)).toEqual({ unreadable: 1 })
  const mated = (one: typeof result) => one.kinds[0]?.trials.mated.value.length ?? 0
  expect(mated(less)).toBeLessThan(mated(result))
  expect(reportOf(less, MATCHER)).toContain('no-face 1, too-dark 1')
})

test('pairs that were named one by one, with groups of pairs', () => {
  const pair = (reference: string, probe: string, same: boolean, site: string) => ({
    reference,
    probe,
    same,
    groups: { site },
  })
  const people = Array.from({ length: 40 }, (_, i) => `p${String(i + 1).padStart(2, '0')}`)
  const pairs = people.flatMap((one, i) => [
    pair(`${one}/0.jpg`, `${one}/1.jpg`, true, i % 2 === 0 ? 'north' : 'south'),
    ...people
      .slice(i + 1)
      .map((other) => pair(`${one}/0.jpg`, `${other}/2.jpg`, false, i % 2 === 0 ? 'north' : 'south')),
  ])
  const asked = { kind: 'pairs', pairs } as const
  const measured = new Map(filesOf({ kind: 'pairs', pairs }).map((file) => [file, measurementOf(file)]))
  const result = evaluate({ ...asked, pairs }, measured, FIRST_POLICY)
  expect(result.kinds.map(({ kind, trials }) => [kind, trials.nonMatedInAll > 700])).toEqual([['single', true]])
  const few = evaluate({ kind: 'pairs', pairs: pairs.filter((one) => one.same) }, measured, FIRST_POLICY)
  expect(few).toMatchObject({
    kinds: [],
    without: [{ kind: 'single', why: expect.stringMatching(/pairs of different people/) }],
  })
})
