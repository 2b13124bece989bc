import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Features, FINDINGS, type Finding, REASON_CODES } from '@/lib/vocabulary'
import { allReasons, firstKeys, type Keys, notRecorded, recorded, type Said, say } from './two-keys'

const letter = (finding: Finding): Said => ({ kind: 'finding', finding })
const S = letter('same_person')
const D = letter('different_people')
const C = letter('cannot_tell')
const NOSE: Said = { kind: 'reason', reason: 'nose' }
const ADD_EYES: Said = { kind: 'add', reason: 'eyes' }
const ENTER: Said = { kind: 'enter' }

/** Says them one after the other; the recording is answered where `reveal` stands. */
function run(said: readonly (Said | 'reveal')[], { blindFirst = true, features = {} as Features } = {}) {
  let keys: Keys = firstKeys(blindFirst, null)
  const acts = []
  for (const one of said) {
    const step = one === 'reveal' ? recorded(keys, keys.recording ?? 'same_person', features) : say(keys, one, features)
    keys = step.keys
    if (step.act) acts.push(step.act)
  }
  return { keys, acts }
}

const record = (finding: Finding) => ({ kind: 'record', finding })
const decide = (finding: Finding, reasons: string[] = []) => ({ kind: 'decide', finding, reasons })

describe('blind first', () => {
  test.each([
    ['S S', [S, 'reveal', S], [record('same_person'), decide('same_person')]],
    ['S before the reveal is kept', [S, S, 'reveal'], [record('same_person'), decide('same_person')]],
    ['C Enter', [C, 'reveal', ENTER], [record('cannot_tell'), decide('cannot_tell')]],
    ['D and a digit', [D, 'reveal', NOSE], [record('different_people'), decide('different_people', ['nose'])]],
    ['D D without a reason stays', [D, 'reveal', D], [record('different_people')]],
    [
      'Shift adds, a digit confirms',
      [D, 'reveal', ADD_EYES, NOSE],
      [record('different_people'), decide('different_people', ['eyes', 'nose'])],
    ],
    [
      'D D after a reason was added',
      [D, 'reveal', ADD_EYES, D],
      [record('different_people'), decide('different_people', ['eyes'])],
    ],
    ['another letter revises', [S, 'reveal', C, C], [record('same_person'), decide('cannot_tell')]],
    ['revised to D and a digit', [S, D, NOSE, 'reveal'], [record('same_person'), decide('different_people', ['nose'])]],
    ['a digit under S says nothing', [S, 'reveal', NOSE], [record('same_person')]],
    [
      'nothing waits after the one that decides',
      [S, S, C, C, 'reveal'],
      [record('same_person'), decide('same_person')],
    ],
  ] as const)('%s', (_, said, acts) => expect(run(said).acts).toEqual(acts))

  test('D D decides where the checklist has given a reason', () => {
    const { acts } = run([D, 'reveal', D], { features: { chin_and_jaw: 'differs', ears: 'alike' } })
    expect(acts[1]).toEqual(decide('different_people', ['face_shape']))
  })

  test('what was not recorded leaves nothing behind', () => {
    const { keys } = run([S, S])
    expect(notRecorded(keys)).toEqual(firstKeys(true, null))
  })
})

describe('without blind first', () => {
  test.each([
    ['one letter decides', [S], [decide('same_person')]],
    ['different people ask for one reason', [D], []],
    ['which decides', [D, NOSE], [decide('different_people', ['nose'])]],
    ['another letter decides instead', [D, C], [decide('cannot_tell')]],
  ] as const)('%s', (_, said, acts) => expect(run(said, { blindFirst: false }).acts).toEqual(acts))
})

const said = fc.oneof(
  fc.constantFrom(...FINDINGS).map(letter),
  fc.constantFrom(...REASON_CODES).map((reason): Said => ({ kind: 'reason', reason })),
  fc.constantFrom(...REASON_CODES).map((reason): Said => ({ kind: 'add', reason })),
  fc.constant(ENTER),
)

test('whatever is typed and whenever the reveal comes: nothing is decided before a finding is recorded, different people never without a reason, and a late reveal loses no key', () => {
  fc.assert(
    fc.property(fc.array(said, { maxLength: 12 }), fc.nat(12), (typed, late) => {
      const begins = typed.findIndex((one) => one.kind === 'finding')
      fc.pre(begins >= 0)
      const after = Math.min(typed.length, begins + 1 + late)
      const atOnce = run([...typed.slice(0, begins + 1), 'reveal', ...typed.slice(begins + 1)])
      const slow = run([...typed.slice(0, after), 'reveal', ...typed.slice(after)])
      expect(slow.acts.slice(0, 2)).toEqual(atOnce.acts.slice(0, 2))
      expect(atOnce.acts[0]?.kind).toBe('record')
      for (const act of atOnce.acts.slice(1)) {
        expect(act.kind).toBe('decide')
        if (act.kind === 'decide' && act.finding === 'different_people') expect(act.reasons).not.toEqual([])
      }
    }),
  )
})

test('reasons stand in the order of the digits, none twice', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...REASON_CODES)), (picked) => {
      const reasons = allReasons({ ...firstKeys(true, 'different_people'), reasons: picked }, { nose: 'differs' })
      expect(reasons).toEqual(REASON_CODES.filter((code) => picked.includes(code) || code === 'nose'))
    }),
  )
})
