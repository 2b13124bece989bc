import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { refusalsOf } from '@/app/api/describe-operation'
import type { Operation } from '@/app/api/operation'
import { problemView } from '@/app/api/problem'
import { PROBLEMS } from '@/app/api/problem-codes'
import { newKey } from '@/lib/access'
import { publishReleases } from '@/lib/consent'
import { releaseTexts } from '@/lib/consent/releases'
import { database } from '@/lib/database'
import { SCOPES, type Scope } from '@/lib/vocabulary'
import { findRoutes, match } from './api-routes'

const routes = await findRoutes()

export type Sent = { json?: unknown; form?: FormData; raw?: BodyInit; headers?: Record<string, string> }
type Received = { status: number; headers: Headers; body: Record<string, unknown> }

/** Sends a request to the route that Next would choose, and checks the answer against the operation's own words. */
export async function send(method: string, address: string, { json, form, raw, headers = {} }: Sent = {}) {
  const url = new URL(`http://localhost:4290/api/v1${address}`)
  const path = url.pathname.replace('/api/v1', '')
  const route =
    routes.find((one) => match(one.path, path) && !one.path.includes('{')) ??
    routes.find((one) => match(one.path, path))
  const handler = route?.handlers[method]
  if (!route || !handler) throw new Error(`There is no route for ${method} ${path}.`)
  const request = new Request(url, {
    method,
    headers: { ...(json === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    body: json === undefined ? (form ?? raw ?? null) : JSON.stringify(json),
    ...(raw instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit)
  const response = await handler(request, { params: Promise.resolve(match(route.path, path) ?? {}) })
  const text = await response.text()
  const received: Received = {
    status: response.status,
    headers: response.headers,
    body: text ? JSON.parse(text) : null,
  }
  checkAnswer(received, handler.operation)
  return received
}

function checkAnswer({ status, headers, body }: Received, operation: Operation | undefined): void {
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(headers.get('cache-control')).toBe('no-store')
  const answer = operation?.answers[status]
  if (answer) {
    expect(body).toEqual(answer.schema ? answer.schema.parse(body) : null)
    return
  }
  expect(headers.get('content-type')).toBe('application/problem+json')
  const said = problemView.parse(body)
  expect(body).toEqual(said)
  expect(said.status).toBe(status)
  expect(said.type).toBe(`http://localhost:4290/docs/api#${said.code}`)
  const { title } = PROBLEMS[said.code as keyof typeof PROBLEMS]
  expect(said.title).toBe(title)
  if (operation) expect(refusalsOf(operation)).toContain(said.code)
}

/** A key in the database, and calls made with it. */
export async function platform(scopes: readonly Scope[] = SCOPES) {
  const { key, kept } = newKey()
  const row = await database().apiKey.create({ data: { name: `Test ${randomUUID()}`, scopes: [...scopes], ...kept } })
  const authorization = `Bearer ${key}`
  const call = (method: string, address: string, sent: Sent = {}) =>
    send(method, address, { ...sent, headers: { authorization, ...sent.headers } })
  return {
    id: row.id,
    key,
    call,
    get: (address: string) => call('GET', address),
    put: (address: string, json: unknown) => call('PUT', address, { json }),
    post: (address: string, json: unknown, headers: Record<string, string> = {}) =>
      call('POST', address, { json, headers }),
    upload: (address: string, parts: Record<string, string | Blob>, headers: Record<string, string> = {}) =>
      call('POST', address, { form: formOf(parts), headers }),
  }
}
export type Platform = Awaited<ReturnType<typeof platform>>

export function formOf(parts: Record<string, string | Blob>): FormData {
  const form = new FormData()
  for (const [name, content] of Object.entries(parts)) form.append(name, content)
  return form
}

export const jpeg = (bytes: Uint8Array): Blob => new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' })

let published: Promise<void> | undefined

/** A driver made through the API, with a consent in force unless said otherwise. @returns its reference */
export async function newDriver(by: Platform, consent: 'granted' | 'none' = 'granted'): Promise<string> {
  published ??= publishReleases(releaseTexts('Parcelway'), new Date(0))
  await published
  const ref = `D-${randomUUID()}`
  expect((await by.put(`/drivers/${ref}`, { name: 'Ada Ferro', region: 'Harbour' })).status).toBe(201)
  if (consent === 'granted') expect((await decide(by, ref, 'granted')).status).toBe(201)
  return ref
}

export const decide = (by: Platform, ref: string, decision: 'granted' | 'declined' | 'withdrawn') =>
  by.post(`/drivers/${ref}/consents`, { releaseVersion: 1, decision, locale: 'en' })
