import { isValidElement, type ReactElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { Loading, ReadingFailed } from '@/components/states'
import { ok, type Result, refuse } from '@/lib/vocabulary'
import { SlowPart } from './slow-part'

vi.mock('next/headers', () => ({ headers: async () => new Headers({ 'x-request-id': '3f9a1c07' }) }))
vi.mock('@/lib/configuration', () => ({ log: { error: () => undefined } }))

type Part = ReactElement<{ late: boolean; fallback: ReactElement<{ children: ReactNode[] }>; children: ReactNode }>

const rowsOf = (reading: Promise<Result<string[]>>): Promise<Part> =>
  SlowPart({ of: '/queue', reading, children: (rows) => <ul>{rows.join()}</ul> }) as Promise<Part>

type Words = { what?: string; of?: string; reference?: string }

const elementsIn = (node: ReactNode): ReactElement<Words>[] =>
  [node].flat().flatMap((one) => {
    if (!isValidElement<Words & { children?: ReactNode }>(one)) return []
    return [one as ReactElement<Words>, ...elementsIn(one.props.children)]
  })

test('what is read soon comes with the page', async () => {
  const part = await rowsOf(Promise.resolve(ok(['C-1', 'C-2'])))
  expect(part.props.late).toBe(false)
  expect(renderToStaticMarkup(part.props.children)).toBe('<ul>C-1,C-2</ul>')
})

test('what is late leaves rows on their way in its place', async () => {
  let come = (_: Result<string[]>) => {}
  const part = await rowsOf(
    new Promise((resolve) => {
      come = resolve
    }),
  )
  const [loading] = elementsIn(part.props.fallback).filter(({ type }) => type === Loading)
  expect(loading?.props.what).toBe('the queue')
  expect(part.props.late).toBe(true)
  come(ok(['C-3']))
  expect(renderToStaticMarkup(await part.props.children)).toBe('<ul>C-3</ul>')
})

test.each([
  ['could not be asked', () => Promise.reject(new Error('Connection terminated'))],
  ['was refused', () => Promise.resolve(refuse('forbidden'))],
])('what %s is said to have failed, never drawn as empty', async (_, reading) => {
  const part = await rowsOf(reading())
  const [failed] = elementsIn(part.props.children).filter(({ type }) => type === ReadingFailed)
  expect(failed?.props).toEqual({ of: '/queue', reference: '3f9a1c07' })
})
