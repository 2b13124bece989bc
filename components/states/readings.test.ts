import { expect, it } from 'vitest'
import { PAGES } from '@/components/shell/pages'
import { readingAt, wordsOf } from './readings'

it('has words for every page of the rail', () => {
  for (const { href, label } of PAGES) {
    const reading = readingAt(href)
    expect(reading && wordsOf(reading).page).toBe(label)
  }
})

it('tells one driver from the list of drivers', () => {
  expect(readingAt('/drivers/D-40718')).toBe('/drivers/')
  expect(readingAt('/drivers')).toBe('/drivers')
  expect(readingAt('/cases/c1')).toBe('/cases/')
  expect(readingAt('/driversX')).toBeUndefined()
  expect(readingAt('/sign-in')).toBeUndefined()
})
