import { describe, expect, it } from 'vitest'
import { en } from './en'
import { es } from './es'

type Tree = { [key: string]: string | Tree }

const flat = (tree: Tree, at = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${at}${key}`, value] as [string, string]] : flat(value, `${at}${key}.`),
  )
const slots = (message: string) => [...message.matchAll(/\{\w+(?=[,}])|<\w+>/g)].map(([found]) => found).sort()

const english = flat(en)
const spanish = new Map(flat(es))

describe("the words of the driver's pages", () => {
  it('have the same keys in English and Spanish', () => {
    expect([...spanish.keys()].sort()).toEqual(english.map(([key]) => key).sort())
  })

  it.each(english)('%s takes the same values and marks in both languages', (key, message) => {
    expect(slots(spanish.get(key) ?? '')).toEqual(slots(message))
    expect(spanish.get(key)?.trim()).not.toBe('')
  })

  it('differ between the languages', () => {
    expect(english.filter(([key, message]) => spanish.get(key) === message).map(([key]) => key)).toEqual([])
  })
})
