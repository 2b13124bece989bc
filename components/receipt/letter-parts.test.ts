import { expect, test } from 'vitest'
import { letterParts } from './letter-parts'

test('paragraphs stay as they are, addresses on a line of their own become links', () => {
  expect(letterParts('Dear Ada,\n\nOne line.\n\nAppeal:\nhttps://x.example/appeal/abc')).toEqual([
    { text: 'Dear Ada,' },
    { text: 'One line.' },
    { label: 'Appeal:', href: 'https://x.example/appeal/abc' },
  ])
  expect(letterParts('javascript:\njavascript:alert(1)')).toEqual([{ text: 'javascript:\njavascript:alert(1)' }])
})
