import { expect, test } from 'vitest'
import { FEATURES, type Feature, type Features } from '@/lib/vocabulary'
import { featureKey } from './feature-keys'

/** What is noted, and on which row one stands, after some keys from the first row on. */
function pressed(...keys: string[]) {
  const noted: Features = {}
  let at: Feature | null = FEATURES[0]
  for (const key of keys) {
    if (at === null) break
    const act = featureKey({ key, ctrlKey: false, metaKey: false, altKey: false }, at, noted[at], {
      go: (feature) => {
        at = feature
      },
      note: (feature, view) => {
        if (view) noted[feature] = view
        else delete noted[feature]
      },
      leave: () => {
        at = null
      },
    })
    act?.()
  }
  return { noted, at }
}

test('ten keys note all ten features', () => {
  const { noted, at } = pressed('=', '=', '/', 'u', 'U', '=', '=', '=', '=', '/')
  expect(Object.keys(noted)).toEqual([...FEATURES])
  expect(noted).toMatchObject({ face_shape: 'alike', forehead: 'differs', eyes: 'unseen', marks_and_scars: 'differs' })
  expect(at).toBe('marks_and_scars')
})

test('arrows stay within the list and within a row', () => {
  expect(pressed('ArrowUp').at).toBe('face_shape')
  expect(pressed('End', 'ArrowDown').at).toBe('marks_and_scars')
  expect(pressed('ArrowRight').noted).toEqual({ face_shape: 'alike' })
  expect(pressed('ArrowLeft', 'ArrowLeft').noted).toEqual({ face_shape: 'differs' })
  expect(pressed('/', 'ArrowUp', 'Delete').noted).toEqual({})
  expect(pressed('Escape').at).toBeNull()
})

test('what the list does not know is left to the page', () => {
  const acts = { go: () => {}, note: () => {}, leave: () => {} }
  const of = (key: string, ctrlKey = false) =>
    featureKey({ key, ctrlKey, metaKey: false, altKey: false }, 'eyes', undefined, acts)
  expect(['s', 'd', 'Enter', '1', '?'].map((key) => of(key))).toEqual([null, null, null, null, null])
  expect(of('u', true)).toBeNull()
})
