import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { OPERATIONS } from '@/app/api/operations'
import { PROBLEMS } from '@/app/api/problem-codes'
import { EVENT_TYPES } from '@/lib/vocabulary'
import ApiReferencePage from './page'

const html = renderToStaticMarkup(<ApiReferencePage />)
const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))

test('every call and every code has its place on the page', () => {
  for (const { id, path } of OPERATIONS) {
    expect(ids).toContain(id)
    expect(html).toContain(`<code>${path}</code>`)
  }
  for (const code of Object.keys(PROBLEMS)) expect(ids).toContain(code)
})

test('every link within the page leads somewhere', () => {
  const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, to]) => to)
  expect(links.length).toBeGreaterThan(100)
  for (const to of new Set(links)) expect(ids, to).toContain(to)
})

test('the first five calls are calls of the API', () => {
  const called = [...html.matchAll(/curl (?:-X (\w+) )?http:\/\/localhost:4290\/api\/v1(\S+)/g)]
  const calls = called.map(([, method = 'GET', path = '']) => `${method} ${path.replace('D-1042', '{ref}')}`)
  const known = OPERATIONS.map(({ method, path }) => `${method} ${path}`)
  expect(calls).toHaveLength(5)
  for (const call of calls) expect(known).toContain(call)
})

test('webhook messages are told with their headers and every type', () => {
  for (const type of EVENT_TYPES) expect(html).toContain(`<code>${type}</code>`)
  for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature']) {
    expect(html).toContain(`<code>${name}</code>`)
  }
})
