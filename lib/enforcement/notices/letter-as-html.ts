import { inLanguage } from '@/lib/vocabulary'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (words: string): string => words.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

/**
 * The words of a letter once more as HTML, where they run right to left: plain text cannot say so. Null: the plain text
 * says it all. Nothing is added, nothing is fetched.
 */
export function letterAsHtml(body: string, locale: string): string | null {
  const { lang, dir } = inLanguage(locale)
  if (dir === 'ltr') return null
  const paragraphs = body.split('\n\n').map((words) => {
    const lines = words.split('\n').map((line) => (line.startsWith('http') ? link(line) : escaped(line)))
    return `<p>${lines.join('<br>')}</p>`
  })
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"></head><body dir="${dir}">${paragraphs.join('')}</body></html>`
}

const link = (address: string): string => `<a dir="ltr" href="${escaped(address)}">${escaped(address)}</a>`
