import { expect, test } from 'vitest'
import { letterAsHtml } from './letter-as-html'

test('words that run right to left go as HTML too, which can say so; no word is added and none is markup', () => {
  const html = letterAsHtml('مرحبًا <b>آدا</b>،\n\nالاعتراض:\nhttps://x.example/appeal/a?b=1&c="2"', 'ar')
  expect(html).toContain('<html lang="ar" dir="rtl">')
  expect(html).toContain('<p>مرحبًا &lt;b&gt;آدا&lt;/b&gt;،</p>')
  expect(html).toContain('<br><a dir="ltr" href="https://x.example/appeal/a?b=1&amp;c=&quot;2&quot;">')
})

test('other words go as plain text alone', () => {
  for (const locale of ['en', 'es', 'fr']) expect(letterAsHtml('Words', locale)).toBeNull()
})
