import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { BenchCase } from '@/lib/review/view'
import { dropPhotos, holdPhotos, withHeldPhotos } from './photo-store'

/** Addresses that may be asked for, and those that an image asked for although they may not. */
const [there, missed] = [new Set<string>(), [] as string[]]
let made = 0
let answers: ((answer: Response) => void)[] = []

class Picture {
  #src = ''
  get src(): string {
    return this.#src
  }
  /** As a browser does it: what is asked for is looked up a moment after it was set. */
  set src(address: string) {
    this.#src = address
    queueMicrotask(() => {
      if (this.#src && !there.has(this.#src)) missed.push(this.#src)
    })
  }
  removeAttribute(): void {
    this.#src = ''
  }
  decode = async () => undefined
}

beforeEach(() => {
  answers = []
  missed.length = 0
  vi.stubGlobal('Image', Picture)
  vi.stubGlobal('fetch', () => new Promise<Response>((answer) => answers.push(answer)))
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    const address = `blob:photo-${made++}`
    there.add(address)
    return address
  })
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => void there.delete(address))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const benchOf = (id: string) =>
  ({
    id,
    selfie: null,
    references: [{ url: `/photos/${id}`, thumbnailUrl: null }],
    earlierSelfies: [],
  }) as unknown as BenchCase

test('a photo of a case that left the bench while it was on its way is not asked for any more', async () => {
  const bench = benchOf('left')
  const holding = holdPhotos(bench)
  dropPhotos('left')
  for (const answer of answers) answer(new Response('a picture'))
  await holding
  expect([missed, [...there]]).toEqual([[], []])
  expect(withHeldPhotos(bench)).toEqual(bench)
})

test('one that is here has an address in memory until its case leaves the bench, and then none', async () => {
  const bench = benchOf('lies')
  const holding = holdPhotos(bench)
  for (const answer of answers) answer(new Response('a picture'))
  await holding
  expect(withHeldPhotos(bench).references[0]?.url).toMatch(/^blob:/)
  dropPhotos('lies')
  await Promise.resolve()
  expect([missed, [...there]]).toEqual([[], []])
  expect(withHeldPhotos(bench)).toEqual(bench)
})
