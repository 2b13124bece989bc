import { expect, test, vi } from 'vitest'
import { notesOf, wantNotes } from './use-case-notes'

test('notes that come late of the case before take nothing from the one on the bench', async () => {
  const answers = new Map<string, (notes: object) => void>()
  vi.stubGlobal(
    'fetch',
    (address: string) =>
      new Promise((answer) => answers.set(address, (notes) => answer({ ok: true, json: async () => notes }))),
  )
  const [before, now] = [wantNotes('a'), wantNotes('b')]
  answers.get('/cases/b/notes')?.({ entries: ['of b'] })
  await now
  expect(notesOf('b')).toEqual({ entries: ['of b'] })
  answers.get('/cases/a/notes')?.({ entries: ['of a'] })
  await before
  expect(notesOf('b')).toEqual({ entries: ['of b'] })
  vi.unstubAllGlobals()
})
