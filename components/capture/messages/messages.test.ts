import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { formatTag, LANGUAGES } from '@/lib/vocabulary'
import { messagesIn } from '.'
import { FAILURE } from './failure'

type Tree = { [key: string]: string | Tree }

const flat = (tree: Tree, at = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${at}${key}`, value] as [string, string]] : flat(value, `${at}${key}.`),
  )
const slots = (message: string) => [...message.matchAll(/\{\w+(?=[,}])(?!\s)|<\w+>/g)].map(([found]) => found).sort()

const english = flat(messagesIn('en'))
const others = LANGUAGES.filter((language) => language !== 'en')

describe.each(others)("the words of the driver's pages in %s", (language) => {
  const words = new Map(flat(messagesIn(language)))

  it('have the keys of the English ones', () => {
    expect([...words.keys()].sort()).toEqual(english.map(([key]) => key).sort())
  })

  it.each(english)('%s takes the values and marks of the English one', (key, message) => {
    expect(slots(words.get(key) ?? '')).toEqual(slots(message))
    expect(words.get(key)?.trim()).not.toBe('')
  })

  it('are none of them left in English', () => {
    expect(english.filter(([key, message]) => words.get(key) === message).map(([key]) => key)).toEqual([])
    for (const part of ['title', 'text', 'again', 'reference'] as const)
      expect(FAILURE[language][part]).not.toBe(FAILURE.en[part])
  })
})

describe.each(LANGUAGES)('counted words in %s', (language) => {
  it('have every form that its rule asks for', () => {
    const rule = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const wanted = language === 'ar' ? rule : ['one', 'other']
    for (const [key, message] of flat(messagesIn(language))) {
      if (!message.includes(', plural,')) continue
      for (const form of wanted) expect(message, `${key} in ${language}`).toContain(`${form} {`)
    }
  })
})

describe('Arabic', () => {
  const translator = (own: string) =>
    createTranslator({ locale: formatTag('ar', own), messages: messagesIn('ar'), timeZone: 'UTC' })

  it('counts days, hours and characters by its six forms', () => {
    const t = translator('ar')
    const days = (count: number) => /لمدة (.+?) لا يمنعك/.exec(t('otherPath.work', { days: count }))?.[1]
    expect([0, 1, 2, 3, 11, 100].map(days)).toEqual(['0 يوم', 'يوم واحد', 'يومين', '3 أيام', '11 يومًا', '100 يوم'])
    expect([1, 2, 3, 24, 72, 100].map((hours) => t('appeal.next.when', { hours }))).toEqual(
      ['ساعة واحدة', 'ساعتين', '3 ساعات', '24 ساعة', '72 ساعة', '100 ساعة'].map((said) => `ويقرر خلال ${said}.`),
    )
    expect([0, 1, 2, 3, 11, 100].map((count) => t('appeal.left', { count }))).toEqual([
      'لم يبقَ أي حرف',
      'بقي حرف واحد',
      'بقي حرفان',
      'بقيت 3 أحرف',
      'بقي 11 حرفًا',
      'بقي 100 حرف',
    ])
  })

  it("writes digits as the driver's region does", () => {
    expect(translator('ar-EG')('appeal.next.when', { hours: 72 })).toContain('٧٢ ساعة')
    expect(translator('ar-MA')('appeal.next.when', { hours: 72 })).toContain('72 ساعة')
  })

  it('isolates the name of the platform and the number of an appeal', () => {
    for (const [key, message] of flat(messagesIn('ar')))
      expect(message.replaceAll(/\u2068\{(operator|number)\}\u2069/g, ''), key).not.toMatch(/\{(operator|number)\}/)
  })

  it('is written in Arabic letters', () => {
    for (const [key, message] of flat(messagesIn('ar'))) {
      const marks = /\{\w+, plural,|\b\w+ (?=\{)|\{\w+(?:, number)?\}|<\/?\w>|JPEG|PNG|WebP/g
      expect(message.replaceAll(marks, ''), key).not.toMatch(/[A-Za-z]/)
    }
  })
})

it('French keeps its marks with their words', () => {
  for (const [key, message] of flat(messagesIn('fr'))) expect(message, key).not.toMatch(/ [:;!?»]|« /)
})
