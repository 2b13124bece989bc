import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type APIRequestContext, type APIResponse, test as base, expect, type Page } from '@playwright/test'
import { listening } from './pages/listening'

export { expect }

export type Role = 'reviewer' | 'lead' | 'manager' | 'admin' | 'auditor'
type Demo = {
  baseUrl: string
  users: { role: Role; name: string; email: string; password: string }[]
  apiKey: string
  drivers: string[]
}

const folder = process.env.LIKENESS_E2E_DATA_DIR ?? '.likeness'

/** What the installation under test wrote on its first start. */
export function demo(): Demo {
  const file = join(folder, 'demo.json')
  if (!existsSync(file)) throw new Error(`There is no ${file}: start the installation under test first.`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** The JPEG of one shot of an invented person. */
export const photo = (person: string, shot: number): Promise<Buffer> =>
  readFile(`prisma/seed/people/${person}/${shot}.jpg`)

/** A score that came with the selfie: nothing is measured, nobody is held up, and no reviewer beside is given the case soon. */
export const supplied = { comparison: JSON.stringify({ provider: 'somebody', model: 'unknown', score: 0.5 }) }

/** The platform's side: the public API with the installation's key. */
export class Platform {
  constructor(private readonly request: APIRequestContext) {}

  async driver(name: string, more: Record<string, unknown> = {}): Promise<string> {
    const ref = `E-${randomUUID().slice(0, 13)}`
    const made = await this.request.put(`/api/v1/drivers/${ref}`, {
      data: { name, region: 'Harbour', timeZone: 'Europe/Lisbon', ...more },
    })
    expect(made.status(), await made.text()).toBe(201)
    return ref
  }

  async consent(ref: string, decision: 'granted' | 'declined' | 'withdrawn' = 'granted') {
    const current = await this.request.get('/api/v1/releases/current?locale=en')
    const { version } = await current.json()
    const data = { releaseVersion: version, decision, locale: 'en' }
    const answer = await this.request.post(`/api/v1/drivers/${ref}/consents`, { data })
    expect(answer.status(), await answer.text()).toBe(201)
  }

  async enrol(ref: string, person: string, shot = 0, source = 'account_photo'): Promise<string> {
    const answer = await this.request.post(`/api/v1/drivers/${ref}/reference-photos`, {
      multipart: { source, photo: { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await photo(person, shot) } },
    })
    expect(answer.status(), await answer.text()).toBe(201)
    return (await answer.json()).id
  }

  /** A driver with consent and the photos of one person. */
  async enrolled(name: string, person: string, more: Record<string, unknown> = {}): Promise<string> {
    const ref = await this.driver(name, more)
    await this.consent(ref)
    await this.enrol(ref, person)
    return ref
  }

  /** Sends a selfie, and answers once it is measured: on a busy machine that takes longer than one request may wait. */
  async submit(ref: string, selfie: Buffer, more: Record<string, string> = {}): Promise<APIResponse> {
    let answer = await this.request.post('/api/v1/verifications', {
      headers: { prefer: 'wait=10' },
      multipart: { driver: ref, selfie: { name: 'selfie.jpg', mimeType: 'image/jpeg', buffer: selfie }, ...more },
    })
    if (answer.status() !== 202) return answer
    const { id } = await answer.json()
    const measured = async () => {
      answer = await this.request.get(`/api/v1/verifications/${id}`)
      return (await answer.json()).status
    }
    await expect.poll(measured, { timeout: 60_000 }).not.toBe('measuring')
    return answer
  }

  async challenge(ref: string, reason = 'manual') {
    const answer = await this.request.post(`/api/v1/drivers/${ref}/challenges`, { data: { reason } })
    expect(answer.status(), await answer.text()).toBe(201)
    return (await answer.json()) as { id: string; captureUrl: string }
  }

  /** A webhook endpoint with its secret. */
  async endpoint(url: string, more: Record<string, unknown> = {}) {
    const answer = await this.request.post('/api/v1/webhook-endpoints', { data: { url, ...more } })
    expect(answer.status(), await answer.text()).toBe(201)
    return (await answer.json()) as { id: string; secret: string }
  }

  /** Nothing more is sent to it: an installation has 20 at most. */
  async endpointGone(id: string) {
    expect((await this.request.delete(`/api/v1/webhook-endpoints/${id}`)).status()).toBe(204)
  }

  async get(path: string) {
    const answer = await this.request.get(`/api/v1${path}`)
    expect(answer.status(), await answer.text()).toBe(200)
    return await answer.json()
  }
}

/** Opens a session in a page's browser with what the form of /sign-in sends, without drawing that. */
export async function openSession(page: Page, email: string, password: string): Promise<void> {
  const { request } = page.context()
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const form = { csrfToken, email, password, json: 'true' }
  const answer = await request.post('/api/auth/callback/credentials', { form })
  expect(answer.status(), await answer.text()).toBe(200)
}

/** The nth person of a role in the demo. */
export function personOf(role: Role, nth = 0): { name: string; email: string; password: string } {
  const user = demo().users.filter((one) => one.role === role)[nth]
  if (!user) throw new Error(`The installation has no ${role} number ${nth + 1}.`)
  return user
}

/** Signs in as the nth person of a role. */
export async function signIn(page: Page, role: Role, nth = 0): Promise<void> {
  const { email, password } = personOf(role, nth)
  await openSession(page, email, password)
}

export const test = base.extend<{ platform: Platform }>({
  page: async ({ page }, use) => await use(listening(page)),
  platform: async ({ playwright, baseURL }, use) => {
    const request = await playwright.request.newContext({
      ...(baseURL ? { baseURL } : {}),
      extraHTTPHeaders: { authorization: `Bearer ${demo().apiKey}` },
    })
    await use(new Platform(request))
    await request.dispose()
  },
})
