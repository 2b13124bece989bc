import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { single, sum, tallyPlaywright, tallyVitest } from './tally.mjs'

const folder = mkdtempSync(join(tmpdir(), 'likeness-tally-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function report(name: string, content: unknown) {
  const file = join(folder, `${name}.json`)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const suite = (...statuses: string[]) => ({
  name: 'a.test.ts',
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status, i) => ({ status, fullName: `t${i}` })),
})

const specs = (...statuses: string[]) => [
  { suites: [{ specs: statuses.map((status) => ({ file: 'a.spec.ts', title: 'says', tests: [{ status }] })) }] },
]

test('a runner that leaves no report, or half of one, fails once', () => {
  expect(tallyVitest('unit', join(folder, 'nothing.json'), 0)).toMatchObject({ passed: 0, failed: 1 })
  expect(tallyPlaywright('e2e', report('half', '{"suites": ['), 1)).toMatchObject({ passed: 0, failed: 1 })
})

test('tests are counted one by one', () => {
  const file = report('mixed', { testResults: [suite('passed', 'passed'), suite('failed', 'passed')] })
  expect(tallyVitest('unit', file, 1)).toEqual({ passed: 3, failed: 1, failures: ['a.test.ts: t0'] })
})

test('a skipped test is not a passed one, one that passed at its second try is', () => {
  const file = report('skipped', { testResults: [suite('passed', 'pending', 'todo')] })
  expect(tallyVitest('unit', file, 0)).toMatchObject({ passed: 1, failed: 2 })
  const spec = report('skipped-spec', { errors: [], suites: specs('expected', 'skipped', 'flaky', 'unexpected') })
  expect(tallyPlaywright('e2e', spec, 1)).toMatchObject({ passed: 2, failed: 2 })
})

test('a file that does not load fails once', () => {
  const file = report('broken', { testResults: [{ name: 'b.test.ts', status: 'failed', assertionResults: [] }] })
  expect(tallyVitest('unit', file, 1)).toEqual({ passed: 0, failed: 1, failures: ['b.test.ts'] })
})

test('an error outside of any test fails once', () => {
  const file = report('green', { testResults: [suite('passed')] })
  expect(tallyVitest('unit', file, 1)).toMatchObject({ passed: 1, failed: 1 })
  const spec = report('error', { errors: [{ message: 'the server did not start\nat x' }], suites: [] })
  expect(tallyPlaywright('e2e', spec, 1)).toMatchObject({ passed: 0, failed: 1 })
})

test('parts add up', () => {
  expect(sum([single('lint', true), single('types', false)])).toEqual({ passed: 1, failed: 1, failures: ['types'] })
})
