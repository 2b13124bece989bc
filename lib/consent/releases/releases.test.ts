import { describe, expect, it } from 'vitest'
import { OPTION_RELEASES, RELEASES, releaseTexts } from '.'

const headings = (text: string) => text.split('\n').filter((line) => line.startsWith('## ')).length
const words = (text: string) => text.split(/\s+/).length

describe('consent releases', () => {
  it('come in English and Spanish for every version, with the same sections and the same cover', () => {
    for (const version of new Set(RELEASES.map((release) => release.version))) {
      const texts = RELEASES.filter((release) => release.version === version)
      expect(texts.map((release) => release.locale).sort()).toEqual(['en', 'es'])
      expect(new Set(texts.map((release) => headings(release.text))).size).toBe(1)
      expect(new Set(texts.map((release) => release.covers.join())).size).toBe(1)
    }
  })

  it('ask for comparison across accounts apart, in both languages, with the same sections', () => {
    expect(OPTION_RELEASES.map((release) => release.locale).sort()).toEqual(['en', 'es'])
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
