import { describe, expect, it } from 'vitest'
import { formatTag, inLanguage, knownLanguage, languageOf, withFrenchSpaces } from '.'

const on = (tag: string) =>
  new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long' }).format(new Date('2026-11-26'))

describe('the language of a tag', () => {
  it('is that of its first part, in any case', () => {
    expect([knownLanguage('es-MX'), knownLanguage('FR'), knownLanguage('ar_EG')]).toEqual(['es', 'fr', 'ar'])
  })

  it('is English for whoever reads another one', () => {
    expect([languageOf('pl'), languageOf(''), languageOf(null), languageOf('arn')]).toEqual(['en', 'en', 'en', 'en'])
    expect(knownLanguage('pl')).toBeUndefined()
  })

  it('says which way the words run', () => {
    expect(inLanguage('ar-EG')).toEqual({ lang: 'ar-EG', dir: 'rtl' })
    expect([inLanguage('fr').dir, inLanguage('arn').dir]).toEqual(['ltr', 'ltr'])
  })
})

describe('digits and months', () => {
  it("are those of the driver's region in Arabic", () => {
    expect(on(formatTag('ar', 'ar-EG'))).toBe('٢٦ نوفمبر')
    expect(on(formatTag('ar', 'ar-MA'))).toBe('26 نونبر')
    expect(on(formatTag('ar', 'ar-SY'))).toBe('٢٦ تشرين الثاني')
  })

  it('are the plain ones of Arabic without a region, or where the driver reads another language', () => {
    for (const own of ['ar', 'es-MX', null, 'ar-x', 'ar-ab-cd']) expect(on(formatTag('ar', own))).toBe('26 نوفمبر')
  })

  it('name digits and calendar, so that every engine writes the same', () => {
    expect(formatTag('ar', 'ar-SA')).toBe('ar-SA-u-ca-gregory-nu-arab')
    expect([formatTag('en', 'en-US'), formatTag('fr', 'fr-CA')]).toEqual(['en-GB', 'fr'])
  })
})

it('keeps French marks with their words', () => {
  expect(withFrenchSpaces('« Oui » : 40 % ?')).toBe('«\u00a0Oui\u00a0»\u00a0: 40\u00a0%\u00a0?')
})
