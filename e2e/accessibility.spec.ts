import type { Page } from '@playwright/test'
import { demo, expect, type Platform, photo, type Role, signIn, test } from './fixtures'
import { contrasts, violations, violationsInForcedColours } from './pages/axe'
import { claimCase } from './pages/findings'

/** A page of its own: who looks, the way there, and what stands on it when it is all there. */
type Look = {
  name: string
  as?: [role: Role, nth?: number]
  open: (page: Page, platform: Platform) => Promise<unknown>
  /** Looked at in forced colours too. */
  forced?: true
  /** The longest page there is: axe alone takes a minute over it on a busy machine. */
  long?: true
}

async function openClaimedCase(page: Page, platform: Platform): Promise<void> {
  const ref = await platform.enrolled('Oriane Baumgarten', 'p04')
  const { caseId } = await (await platform.submit(ref, await photo('p12', 1))).json()
  await claimCase(page, caseId)
}

/** One of the demo's: what other tests open and decide meanwhile are not its drivers. */
async function openSharingCase(page: Page): Promise<void> {
  await table('/sharing?q=D-', 'Sharing cases')(page)
  await page.getByRole('table', { name: 'Sharing cases' }).getByRole('link').first().click()
  await expect(page.locator('[data-node]').first()).toBeVisible()
}

async function openHearing(page: Page): Promise<void> {
  await table('/appeals?tab=decided&q=D-', 'Appeals')(page)
  await page.getByRole('table', { name: 'Appeals' }).getByRole('link').first().click()
  await expect(page.getByRole('complementary', { name: 'Hearing' })).toBeVisible()
}

async function openSharingBench(page: Page): Promise<void> {
  await openSharingCase(page)
  await page.getByRole('link', { name: 'Compare any two selfies' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Compare two selfies' })).toBeVisible()
}

/** With a feature noted, the finding recorded and the reasons open. */
async function openFoundCase(page: Page, platform: Platform): Promise<void> {
  await openClaimedCase(page, platform)
  for (const key of ['t', '/', 'd']) await page.keyboard.press(key)
  await expect(page.getByRole('region', { name: 'Comparison score' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'What differs?' })).toBeVisible()
}

async function openCapturePrompt(page: Page, platform: Platform): Promise<void> {
  const { captureUrl } = await platform.challenge(await platform.enrolled('Sade Akinola', 'p05'))
  await page.goto(captureUrl)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** The page of an endpoint that nobody answers, with one delivery open. */
async function openEndpoint(page: Page, platform: Platform): Promise<void> {
  const { id } = await platform.endpoint('http://127.0.0.1:9/accessibility', { events: ['challenge.issued'] })
  const ref = await platform.driver('Noor Haddad')
  await platform.challenge(ref)
  await page.goto(`/admin/webhooks/${id}`)
  await expect(async () => {
    await page.reload()
    await page.getByRole('link', { name: 'challenge.issued' }).first().click({ timeout: 5_000 })
  }).toPass({ timeout: 60_000 })
  await expect(page.getByRole('complementary', { name: 'Delivery of challenge.issued' })).toBeVisible()
}

async function openChosenCases(page: Page): Promise<void> {
  await table('/queue?lane=all', 'Open cases')(page)
  await page.getByLabel('Choose all on this page').check()
  await expect(page.getByRole('region', { name: 'Chosen cases' })).toBeVisible()
}

async function openPutOff(page: Page): Promise<void> {
  await openChosenCases(page)
  await page.keyboard.press('p')
  await expect(page.getByRole('dialog', { name: /^Put off/ })).toBeVisible()
}

const table = (path: string, name: string) => async (page: Page) => {
  await page.goto(path)
  await expect(page.getByRole('table', { name })).toBeVisible()
}

const heading = (path: string, name: string) => async (page: Page) => {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** A page with what opens over it by a press of a button. */
const opened = (path: string, button: string | RegExp, shown: 'dialog' | 'menu' | 'form') => async (page: Page) => {
  await page.goto(path)
  await page.getByRole('button', { name: button, exact: true }).first().click()
  await expect(page.getByRole(shown).first()).toBeVisible()
}

/** What is open now: the demo has some. */
async function openPoint(page: Page): Promise<void> {
  const today = new Date().toISOString().slice(0, 10)
  await table(`/trends/points?figure=backlog&from=${today}&to=${today}`, 'Cases open at the end of the day')(page)
}

const driverPage = () => `/drivers/${demo().drivers[0]}`

const LOOKS: Look[] = [
  { name: 'sign-in', open: heading('/sign-in', 'Sign in') },
  { name: 'docs/api', open: heading('/docs/api', 'API'), long: true },
  { name: 'capture prompt', open: openCapturePrompt },
  { name: 'queue', as: ['lead'], open: table('/queue', 'Open cases'), forced: true },
  { name: 'queue with chosen cases', as: ['lead', 2], open: openChosenCases, forced: true },
  { name: 'put-off dialog', as: ['lead', 2], open: openPutOff, forced: true },
  { name: 'claimed case', as: ['lead', 2], open: openClaimedCase, forced: true },
  { name: 'case after the finding', as: ['lead', 2], open: openFoundCase, forced: true },
  { name: 'drivers', as: ['lead'], open: table('/drivers', 'Drivers') },
  { name: 'driver', as: ['lead'], open: (page) => heading(driverPage(), '')(page) },
  { name: 'sharing', as: ['lead'], open: table('/sharing', 'Sharing cases') },
  { name: 'sharing case', as: ['lead'], open: openSharingCase },
  { name: 'sharing bench', as: ['lead'], open: openSharingBench },
  { name: 'suspensions', as: ['lead'], open: table('/suspensions', 'Suspensions') },
  { name: 'appeals', as: ['lead'], open: table('/appeals', 'Appeals') },
  { name: 'a hearing', as: ['lead'], open: openHearing },
  { name: 'trends', as: ['manager'], open: heading('/trends', 'Trends') },
  { name: 'weekly report', as: ['manager'], open: heading('/trends/report', 'Weekly report') },
  { name: 'behind a point', as: ['manager'], open: openPoint },
  { name: 'audit', as: ['auditor'], open: table('/audit', 'Audit records') },
  { name: 'users', as: ['admin'], open: table('/admin/users', 'Users') },
  { name: 'API keys', as: ['admin'], open: table('/admin/api-keys', 'API keys') },
  { name: 'webhooks', as: ['admin'], open: heading('/admin/webhooks', 'Webhooks') },
  { name: 'retention', as: ['admin'], open: heading('/admin/retention', 'Retention') },
  { name: 'webhook endpoint', as: ['auditor'], open: openEndpoint },
  { name: 'endpoint dialog', as: ['admin'], open: opened('/admin/webhooks', 'New endpoint', 'dialog') },
  { name: 'keys sheet', as: ['lead'], open: opened('/queue', 'Keys', 'dialog') },
  { name: 'palette', as: ['lead'], open: opened('/queue', 'Search or run', 'dialog') },
  { name: 'mentions', as: ['lead'], open: opened('/queue', /^Mentions/, 'dialog') },
  { name: 'settings', as: ['lead'], open: heading('/account', 'Your settings') },
  { name: 'column menu', as: ['lead'], open: opened('/queue', 'Columns', 'menu') },
  { name: 'challenge dialog', as: ['lead'], open: (page) => opened(driverPage(), 'Issue challenge', 'dialog')(page) },
  { name: 'change form', as: ['lead'], open: opened('/suspensions?tab=proposed&q=D-', /^Change/, 'form') },
  { name: 'invite dialog', as: ['admin'], open: opened('/admin/users', 'Invite a user', 'dialog') },
  { name: 'key dialog', as: ['admin'], open: opened('/admin/api-keys', 'New key', 'dialog') },
  { name: 'forbidden', as: ['reviewer'], open: heading('/trends', 'Not open to you') },
]

for (const { name, as, open, forced, long } of LOOKS) {
  test(`${name}: nothing that axe finds, light and dark`, async ({ page, platform }) => {
    test.slow(long === true)
    if (as) await signIn(page, ...as)
    await open(page, platform)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light')
    expect(await violations(page), 'light').toEqual([])
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
    expect(await contrasts(page), 'dark').toEqual([])
    if (!forced) return
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await violationsInForcedColours(page), 'forced colours').toEqual([])
  })
}
