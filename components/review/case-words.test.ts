import { expect, test } from 'vitest'
import { FINDINGS, LANES, refuse } from '@/lib/vocabulary'
import { noScoreWords, refusalWords, whatFollows } from './case-words'

const LEADS_TO = ['approved', 'rejected', 'retake', 'second_review', 'adjudication'] as const

test('every finding in every lane says what follows, in what the strip can hold', () => {
  for (const lane of LANES) {
    expect(whatFollows(lane, null, null)).not.toBe('')
    for (const finding of FINDINGS)
      for (const leadsTo of [null, ...LEADS_TO]) {
        if (finding === 'new_selfie' && leadsTo === 'second_review') continue
        for (const ladder of [null, { first: 7, repeated: 30 }]) {
          const words = whatFollows(lane, finding, leadsTo, ladder)
          expect(words).not.toBe('')
          expect(words.length).toBeLessThan(130)
        }
      }
  }
})

test('what follows is what the policy makes of it, and before the reader may know it what always holds', () => {
  expect(whatFollows('match', 'same_person', 'approved')).toMatch(/is approved/)
  expect(whatFollows('match', 'same_person', 'second_review')).toMatch(/second person looks/)
  for (const finding of FINDINGS) expect(whatFollows('match', finding, null)).toBe(whatFollows('match', null, null))
})

test('different people says what the ladder proposes, and nothing of it before the reader may know what follows', () => {
  const ladder = { first: 7, repeated: null }
  expect(whatFollows('match', 'different_people', 'second_review', ladder)).toContain(
    'proposed: 7 days, without an end if repeated',
  )
  expect(whatFollows('second_review', 'different_people', 'rejected', ladder)).toContain('7 days')
  expect(whatFollows('match', 'different_people', null, null)).not.toContain('days')
  expect(whatFollows('match', 'same_person', 'approved', ladder)).not.toContain('days')
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
