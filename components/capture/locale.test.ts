import { describe, expect, it } from 'vitest'
import { preferredLocale } from './locale'

describe('the language asked for', () => {
  it('is what the switch says, before what the phone says', () => {
    expect(preferredLocale('en', 'es-MX,es;q=0.9')).toBe('en')
    expect(preferredLocale('es', 'en-US')).toBe('es')
  })
  it('is Spanish on a phone set to Spanish', () => {
    expect(preferredLocale(undefined, 'es-419,es;q=0.9,en;q=0.8')).toBe('es')
  })
  it('is left to the driver otherwise', () => {
    expect(preferredLocale(undefined, 'en-US,es;q=0.5')).toBeUndefined()
    expect(preferredLocale('de', null)).toBeUndefined()
    expect(preferredLocale(['es', 'en'], 'pt-BR')).toBeUndefined()
  })
})
