import { expect, test } from 'vitest'
import { formatTag, LANGUAGES } from '@/lib/vocabulary'
import { instantWords, receiptWords } from './words'

test('an instant is said in the language of the letter, with the digits of the region', () => {
  const at = (formats: string) => instantWords('2026-05-01T14:05:00Z', formats)
  expect(LANGUAGES.map((language) => at(formatTag(language, language)))).toEqual([
    '1 May 2026 at 14:05 UTC',
    '1 de mayo de 2026 a las 14:05 UTC',
    '1er mai 2026 à 14:05 UTC',
    '1 مايو 2026 الساعة 14:05 UTC',
  ])
  expect(at(formatTag('ar', 'ar-EG'))).toBe('١ مايو ٢٠٢٦ الساعة ١٤:٠٥ UTC')
})

test('the words around a letter are there in every language, each in its own', () => {
  const said = LANGUAGES.map((language) =>
    Object.values(receiptWords(language)).map((words) =>
      typeof words === 'string' ? words : words('{at}', '{until}'),
    ),
  )
  const [first = []] = said
  for (const of of first.keys()) expect(new Set(said.map((words) => words[of])).size).toBe(LANGUAGES.length)
})
