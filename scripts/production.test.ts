import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkProduction, listProblems } from './production.mjs'

const good = {
  DATABASE_URL: 'postgresql://likeness:secret@db.internal:5432/likeness',
  LIKENESS_MASTER_KEY: randomBytes(32).toString('base64'),
  LIKENESS_SESSION_SECRET: randomBytes(32).toString('hex'),
  LIKENESS_BASE_URL: 'https://likeness.example',
}

test('a complete environment serves', () => {
  expect(listProblems(good)).toEqual([])
  expect(() => checkProduction(good)).not.toThrow()
})

test('everything that is missing is named at once', () => {
  const names = listProblems({}).map((line) => line.trim().split(' ')[0])
  expect(names).toEqual(Object.keys(good))
  expect(() => checkProduction({})).toThrow(/cannot serve like this:\n {2}DATABASE_URL/)
})

test.each([
  ['DATABASE_URL', 'mysql://db/likeness', /postgresql:\/\//],
  ['DATABASE_URL', 'likeness', /postgresql:\/\//],
  ['LIKENESS_MASTER_KEY', randomBytes(16).toString('base64'), /holds 16 bytes/],
  ['LIKENESS_MASTER_KEY', Buffer.alloc(32).toString('base64'), /too regular/],
  ['LIKENESS_SESSION_SECRET', 'short', /has 5 characters/],
  ['LIKENESS_SESSION_SECRET', 'a'.repeat(40), /too regular/],
  ['LIKENESS_BASE_URL', 'likeness.example', /not an address/],
  ['LIKENESS_BASE_URL', 'http://likeness.example', /https:\/\//],
] as const)('%s=%s is refused', (name, value, problem) => {
  const problems = listProblems({ ...good, [name]: value })
  expect(problems).toEqual([expect.stringMatching(problem)])
  expect(problems[0]).toContain(name)
})

test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
  '%s may be plain http',
  (address) => {
    expect(listProblems({ ...good, LIKENESS_BASE_URL: address })).toEqual([])
  },
)
