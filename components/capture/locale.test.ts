import { describe, expect, it } from 'vitest'
import { preferredLocale } from './locale'

describe('the language asked for', () => {
  it('is what the switch says, before what the phone says', () => {
    expect(preferredLocale('en', 'es-MX,es;q=0.9')).toBe('en')
    expect(preferredLocale('es', 'en-US')).toBe('es')
    expect(preferredLocale('ar', 'fr-FR')).toBe('ar')
  })
  it('is Spanish, French or Arabic on a phone set to it', () => {
    expect(preferredLocale(undefined, 'es-419,es;q=0.9,en;q=0.8')).toBe('es')
    expect(preferredLocale(undefined, 'fr-CA;q=0.9')).toBe('fr')
    expect(preferredLocale(undefined, 'AR-eg,en')).toBe('ar')
  })
  it('is left to the driver otherwise', () => {
    expect(preferredLocale(undefined, 'en-US,es;q=0.5')).toBeUndefined()
    expect(preferredLocale('de', null)).toBeUndefined()
    expect(preferredLocale(undefined, '')).toBeUndefined()
    expect(preferredLocale(['es', 'en'], 'pt-BR')).toBeUndefined()
  })
})
