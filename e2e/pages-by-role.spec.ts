import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { demo, expect, type Role, signIn, test } from './fixtures'

const ROLES: Role[] = ['reviewer', 'lead', 'manager', 'admin', 'auditor']
const READ: Role[] = ['reviewer', 'lead', 'manager', 'auditor']

/** Every page and download of staff, and the roles that may open it (contract, "Permissions"). */
const ROUTES: Record<string, { path: () => string; roles: Role[]; status?: number; asks?: true; streams?: true }> = {
  '(console)/live/route.ts': { path: () => '/live', roles: ROLES, streams: true },
  '(console)/shell-facts/route.ts': { path: () => '/shell-facts', roles: ROLES },
  '(console)/search/route.ts': { path: () => '/search?q=a', roles: ROLES },
  '(console)/mentions/route.ts': { path: () => '/mentions', roles: ['reviewer', 'lead'] },
  '(console)/account/page.tsx': { path: () => '/account', roles: ROLES },
  '(console)/cases/[id]/notes/route.ts': {
    path: () => `/cases/${crypto.randomUUID()}/notes`,
    roles: READ,
    status: 404,
  },
  '(console)/queue/page.tsx': { path: () => '/queue', roles: READ },
  '(console)/queue/export/route.ts': { path: () => '/queue/export', roles: READ },
  '(console)/cases/[id]/page.tsx': { path: () => `/cases/${crypto.randomUUID()}`, roles: READ, status: 404 },
  '(console)/cases/[id]/[act]/route.ts': {
    path: () => `/cases/${crypto.randomUUID()}/claim`,
    roles: ['reviewer', 'lead'],
    status: 404,
    asks: true,
  },
  '(console)/cases/desk/[act]/route.ts': {
    path: () => '/cases/desk/ahead',
    roles: ['reviewer', 'lead'],
    status: 409,
    asks: true,
  },
  '(console)/photos/[id]/route.ts': {
    path: () => `/photos/${crypto.randomUUID()}`,
    roles: ['reviewer', 'lead', 'auditor'],
    status: 404,
  },
  '(console)/drivers/page.tsx': { path: () => '/drivers', roles: READ },
  '(console)/drivers/export/route.ts': { path: () => '/drivers/export', roles: READ },
  '(console)/drivers/[ref]/page.tsx': { path: () => `/drivers/${demo().drivers[0]}`, roles: READ },
  '(console)/drivers/[ref]/export/route.ts': {
    path: () => `/drivers/${demo().drivers[0]}/export`,
    roles: ['lead'],
  },
  '(console)/sharing/page.tsx': { path: () => '/sharing', roles: READ },
  '(console)/sharing/export/route.ts': { path: () => '/sharing/export', roles: READ },
  '(console)/sharing/[id]/page.tsx': { path: () => `/sharing/${crypto.randomUUID()}`, roles: READ, status: 404 },
  '(console)/sharing/[id]/compare/page.tsx': {
    path: () => `/sharing/${crypto.randomUUID()}/compare`,
    roles: READ,
    status: 404,
  },
  '(console)/sharing/[id]/photos/[photo]/route.ts': {
    path: () => `/sharing/${crypto.randomUUID()}/photos/${crypto.randomUUID()}`,
    roles: ['reviewer', 'lead', 'auditor'],
    status: 404,
  },
  '(console)/suspensions/page.tsx': { path: () => '/suspensions', roles: READ },
  '(console)/suspensions/export/route.ts': { path: () => '/suspensions/export', roles: READ },
  '(console)/appeals/page.tsx': { path: () => '/appeals', roles: READ },
  '(console)/appeals/export/route.ts': { path: () => '/appeals/export', roles: READ },
  '(console)/appeals/[id]/page.tsx': { path: () => `/appeals/${crypto.randomUUID()}`, roles: READ, status: 404 },
  '(console)/appeals/[id]/photos/[photo]/route.ts': {
    path: () => `/appeals/${crypto.randomUUID()}/photos/${crypto.randomUUID()}`,
    roles: ['lead', 'auditor'],
    status: 404,
  },
  '(console)/trends/page.tsx': { path: () => '/trends', roles: ['lead', 'manager', 'auditor'] },
  '(console)/trends/points/page.tsx': {
    path: () => '/trends/points?figure=checks&from=2026-01-05&to=2026-01-11',
    roles: ['lead', 'manager', 'auditor'],
  },
  '(console)/trends/report/page.tsx': { path: () => '/trends/report', roles: ['lead', 'manager', 'auditor'] },
  '(console)/trends/chart/route.ts': {
    path: () => '/trends/chart?chart=checks',
    roles: ['lead', 'manager', 'auditor'],
  },
  '(console)/trends/export/route.ts': { path: () => '/trends/export', roles: ['lead', 'manager', 'auditor'] },
  '(console)/quality/page.tsx': { path: () => '/quality', roles: READ },
  '(console)/quality/export/route.ts': { path: () => '/quality/export', roles: READ },
  '(console)/quality/pairs/bring-in/route.ts': {
    path: () => '/quality/pairs/bring-in',
    roles: ['lead'],
    status: 422,
    asks: true,
  },
  '(console)/quality/pairs/page.tsx': { path: () => '/quality/pairs', roles: ['lead'] },
  '(console)/admin/users/page.tsx': { path: () => '/admin/users', roles: ['admin', 'auditor'] },
  '(console)/admin/users/export/route.ts': { path: () => '/admin/users/export', roles: ['admin', 'auditor'] },
  '(console)/admin/api-keys/page.tsx': { path: () => '/admin/api-keys', roles: ['admin', 'auditor'] },
  '(console)/admin/api-keys/export/route.ts': { path: () => '/admin/api-keys/export', roles: ['admin', 'auditor'] },
  '(console)/admin/webhooks/page.tsx': { path: () => '/admin/webhooks', roles: ['admin', 'auditor'] },
  '(console)/admin/webhooks/export/route.ts': { path: () => '/admin/webhooks/export', roles: ['admin', 'auditor'] },
  '(console)/admin/webhooks/[id]/page.tsx': {
    path: () => `/admin/webhooks/${crypto.randomUUID()}`,
    roles: ['admin', 'auditor'],
    status: 404,
  },
  '(console)/admin/webhooks/[id]/export/route.ts': {
    path: () => `/admin/webhooks/${crypto.randomUUID()}/export`,
    roles: ['admin', 'auditor'],
    status: 404,
  },
  '(console)/admin/retention/page.tsx': { path: () => '/admin/retention', roles: ['admin', 'auditor'] },
  '(console)/policy/page.tsx': { path: () => '/policy', roles: ['lead', 'manager', 'admin', 'auditor'] },
  '(console)/policy/[number]/page.tsx': { path: () => '/policy/1', roles: ['lead', 'manager', 'admin', 'auditor'] },
  '(console)/policy/export/route.ts': { path: () => '/policy/export', roles: ['lead', 'manager', 'admin', 'auditor'] },
  '(console)/audit/page.tsx': { path: () => '/audit', roles: ['lead', 'admin', 'auditor'] },
  '(console)/audit/export/route.ts': { path: () => '/audit/export', roles: ['lead', 'admin', 'auditor'] },
}

/** What a door may answer besides, to somebody it is open to: a case may lie on their bench, or none may wait. */
const LIKE: Record<number, number[]> = { 404: [400], 409: [200, 404] }

/** As a page of the installation asks. */
const FROM_HERE = { headers: { 'sec-fetch-site': 'same-origin' } }

test('the table names every page and download of staff', () => {
  const files = readdirSync('app/(console)', { recursive: true, encoding: 'utf8' })
  const routes = files.filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file)).map((file) => `(console)/${file}`)
  expect(Object.keys(ROUTES).sort()).toEqual(routes.sort())
})

const statusOf = async (page: Page, address: string, asks?: true): Promise<number> =>
  (asks ? await page.request.post(address, FROM_HERE) : await page.request.get(address)).status()

/** Of an answer that has no end: it is let go as soon as it begins. */
const statusOfStream = (page: Page, address: string): Promise<number> =>
  page.evaluate(async (at) => {
    const leaving = new AbortController()
    const { status } = await fetch(at, { signal: leaving.signal })
    leaving.abort()
    return status
  }, address)

for (const role of ROLES) {
  test(`${role}: opens what the role may and is refused the rest`, async ({ page }) => {
    await signIn(page, role)
    await page.goto('/')
    const wrong: string[] = []
    for (const { path, roles, status = 200, asks, streams } of Object.values(ROUTES)) {
      const address = path()
      const got = streams ? await statusOfStream(page, address) : await statusOf(page, address, asks)
      const expected = roles.includes(role) ? [status, ...(LIKE[status] ?? [])] : [403]
      if (!expected.includes(got)) wrong.push(`${address}: ${got}, expected ${expected.join(' or ')}`)
    }
    expect(wrong).toEqual([])
  })
}

test('nobody who is not signed in gets anywhere', async ({ request }) => {
  for (const { path, asks } of Object.values(ROUTES)) {
    const answer = asks ? await request.post(path(), FROM_HERE) : await request.get(path(), { maxRedirects: 0 })
    expect([307, 401, 403], path()).toContain(answer.status())
  }
})
