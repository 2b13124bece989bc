import { expect, test } from 'vitest'
import { FINDINGS, LANES, refuse } from '@/lib/vocabulary'
import { noScoreWords, recordedLine, refusalWords, whatFollows } from './case-words'

test('every finding in every lane says what follows', () => {
  for (const lane of LANES) {
    expect(whatFollows(lane, null)).not.toBe('')
    for (const finding of FINDINGS) expect(whatFollows(lane, finding).length).toBeLessThan(125)
  }
})

test('says what was recorded and what comes next', () => {
  expect(recordedLine('different_people', 'Adeyemi', { disposition: 'second_review' })).toBe(
    'Different people, Adeyemi: a second person looks next',
  )
})

test('a missing score has its reason', () => {
  expect(noScoreWords('matcher_failed')).toMatch(/could not compare/)
  expect(noScoreWords(null)).toMatch(/no score/)
})

test('a refusal speaks in words, and what the server adds comes first', () => {
  expect(refusalWords(refuse('already-decided'))).toBe('This case has been decided.')
  expect(refusalWords(refuse('claimed-by-another', 'Tomasz Wren holds this case.'))).toBe(
    'Tomasz Wren holds this case.',
  )
  expect(refusalWords(refuse('unreachable'))).toBe('The server did not answer.')
})
