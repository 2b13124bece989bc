import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '@/lib/vocabulary'
import { OPTION_RELEASES, RELEASES, releaseTexts } from '.'

const headings = (text: string) => text.split('\n').filter((line) => line.startsWith('## ')).length
const words = (text: string) => text.split(/\s+/).length

describe('consent releases', () => {
  it('come in every language for every version, with the same sections and the same cover', () => {
    for (const version of new Set(RELEASES.map((release) => release.version))) {
      const texts = RELEASES.filter((release) => release.version === version)
      expect(texts.map((release) => release.locale)).toEqual([...LANGUAGES])
      expect(new Set(texts.map((release) => headings(release.text))).size).toBe(1)
      expect(new Set(texts.map((release) => release.covers.join())).size).toBe(1)
    }
  })

  it('ask for comparison across accounts apart, in every language, with the same sections', () => {
    expect(OPTION_RELEASES.map((release) => release.locale)).toEqual([...LANGUAGES])
    expect(new Set(OPTION_RELEASES.map((release) => headings(release.text))).size).toBe(1)
  })

  it('can be read in two minutes', () => {
    for (const release of [...RELEASES, ...OPTION_RELEASES]) expect(words(release.text)).toBeLessThan(380)
  })

  it('name the platform wherever its name belongs, whatever the name', () => {
    for (const { text } of releaseTexts('Fare $& Co')) {
      expect(text).toContain('Fare $& Co')
      expect(text).not.toContain('{')
    }
  })
})
