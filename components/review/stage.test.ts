import { expect, test } from 'vitest'
import { type ClaimFacts, photosOf, stageOf } from './stage'

const known = { disposition: null, training: null, findings: [], blind: false }
const may = { ...known, mayClaim: { ok: true } } as const
const mayNot = { ...known, mayClaim: { ok: false, why: 'Managers read.' } } as const
const person = (name: string, you: boolean) => ({ id: name, name, you })
const facts = (changes: Partial<ClaimFacts>): ClaimFacts => ({ status: 'open', claim: null, endedAt: null, ...changes })
const mine = { mine: true, holder: person('Mara Lind', true), expiresAt: '2026-11-18T10:00:00Z', ahead: false }
const others = { mine: false, holder: person('Tomasz Wren', false), expiresAt: '2026-11-18T10:00:00Z', ahead: false }

test('only the holder decides', () => {
  expect(stageOf(may, facts({ status: 'claimed', claim: mine }))).toEqual({ kind: 'decide' })
  expect(stageOf(may, facts({}))).toEqual({ kind: 'claim' })
  expect(stageOf(mayNot, facts({ status: 'claimed', claim: others }))).toEqual({ kind: 'read', why: 'Managers read.' })
})

test('a case that somebody else claims meanwhile can only be read', () => {
  expect(stageOf(may, facts({ status: 'claimed', claim: others }))).toEqual({
    kind: 'read',
    why: 'Tomasz Wren holds this case.',
  })
})

test('a lost claim says who has it, and closes photos that were open', () => {
  const lost = stageOf(may, facts({ status: 'claimed', claim: others, endedAt: 5 }))
  expect(lost).toEqual({ kind: 'lost', holder: 'Tomasz Wren', endedAt: 5 })
  expect(photosOf({ photos: 'open' }, lost)).toBe('lost')
})

test('a case that was decided or cancelled meanwhile is not lost to anybody, and closes its photos', () => {
  for (const status of ['pending', 'closed'] as const) {
    const decided = stageOf(may, facts({ status, endedAt: 5 }))
    expect(decided).toEqual({ kind: 'decided' })
    expect(photosOf({ photos: 'open' }, decided)).toBe('ended')
  }
  const cancelled = stageOf(may, facts({ status: 'cancelled', endedAt: 5 }))
  expect(cancelled).toEqual({ kind: 'closed', disposition: 'cancelled' })
  expect(photosOf({ photos: 'open' }, cancelled)).toBe('cancelled')
})

test('a case that is over says how it ended', () => {
  expect(stageOf({ ...may, disposition: 'same_person' }, facts({ status: 'closed' }))).toEqual({
    kind: 'closed',
    disposition: 'same_person',
    withheld: false,
  })
  expect(stageOf({ ...may, blind: true }, facts({ status: 'closed' }))).toMatchObject({ withheld: true })
  expect(stageOf(may, facts({ status: 'cancelled' }))).toEqual({ kind: 'closed', disposition: 'cancelled' })
})

test('without a claim the photos are what the role may see', () => {
  expect(photosOf({ photos: 'role' }, { kind: 'claim' })).toBe('role')
  expect(photosOf({ photos: 'reason' }, { kind: 'closed', disposition: 'cancelled' })).toBe('reason')
})

test('a pair of known truth tells it to whoever has decided it, and leaves its photos open', () => {
  const training = { practice: true, truth: 'same_person' } as const
  const stage = stageOf({ ...may, training }, facts({ status: 'pending', endedAt: 5 }))
  expect(stage).toEqual({ kind: 'known', practice: true, truth: 'same_person', found: null })
  expect(photosOf({ photos: 'open' }, stage)).toBe('open')
  expect(
    stageOf({ ...may, training: { practice: true, truth: null } }, facts({ status: 'claimed', claim: mine })),
  ).toEqual({
    kind: 'decide',
  })
})
