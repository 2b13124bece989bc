import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { expect, type Platform, photo, signIn, test } from './fixtures'
import { claimCase } from './pages/findings'
import { newcomer } from './pages/staff'

const NOTE = 'This face has never been on this account before.'
const REASON = 'Two people work under this account, with a phone each.'

const onPhone = (installId: string) => ({ device: JSON.stringify({ installId, model: 'Galaxy A54' }) })

/** Whose pictures an account has and whose its renter; mirrored they are other pictures of the same faces. */
type People = { owner: string; renter: string; mirrored: boolean }

/**
 * Accounts that sent the same pictures become one sharing case: nobody beside sends these, and a second attempt not
 * those of the first.
 */
const walked = (retry: number): People => ({ owner: 'p05', renter: 'p36', mirrored: retry > 0 })
const seen = (retry: number): People =>
  retry > 0 ? { owner: 'p29', renter: 'p24', mirrored: true } : { owner: 'p09', renter: 'p41', mirrored: true }

/** An account with selfies of its driver on one phone, and then a stranger's on another. @returns the case on hold */
async function rentedAccount(
  platform: Platform,
  name: string,
  { owner, renter, mirrored }: People,
): Promise<{ ref: string; caseId: string }> {
  const ref = await platform.enrolled(name, owner)
  const selfie = async (person: string, shot: number) =>
    mirrored
      ? await sharp(await photo(person, shot))
          .flop()
          .jpeg({ quality: 92 })
          .toBuffer()
      : await photo(person, shot)
  for (const shot of [1, 2, 3]) await platform.submit(ref, await selfie(owner, shot), onPhone(`own ${ref}`))
  const held = await platform.submit(ref, await selfie(renter, 1), onPhone(`renter ${ref}`))
  return { ref, caseId: (await held.json()).caseId }
}

/** The sharing case of a driver, once the worker has gathered what bears on it. */
async function openDesk(page: Page, ref: string): Promise<void> {
  await expect(async () => {
    await page.goto(`/sharing?q=${ref}`)
    await page.getByRole('table', { name: 'Sharing cases' }).getByRole('link').first().click({ timeout: 2_000 })
    await expect(page.getByText('Several faces on one account')).toBeVisible({ timeout: 8_000 })
  }).toPass({ timeout: 90_000 })
}

async function eventsOf(platform: Platform, ref: string): Promise<{ type: string; data: Record<string, unknown> }[]> {
  const found: { type: string; data: Record<string, unknown> }[] = []
  for (let after = ''; ; ) {
    const { items, nextCursor } = await platform.get(`/events?limit=100${after && `&after=${after}`}`)
    found.push(...items.filter((event: { data: { driver?: string } }) => event.data.driver === ref))
    if (!nextCursor) return found
    after = nextCursor
  }
}

test('F on a case becomes a suspicion; the graph is walked by key; a second person confirms; the platform hears of it', async ({
  platform,
  browser,
}) => {
  test.setTimeout(300_000)
  const { ref, caseId } = await rentedAccount(platform, 'Florin Dragan', walked(test.info().retry))
  const reviewer = await newcomer(browser, 'reviewer', 'Ottilie Sandberg')
  await claimCase(reviewer, caseId)
  await reviewer.keyboard.press('f')
  const form = reviewer.getByRole('form', { name: 'Flag account sharing' })
  await form.getByLabel('What did you see?').fill(NOTE)
  await form.getByRole('button', { name: 'Flag' }).click()
  await expect(form).toBeHidden()
  // while the check lies on the bench, what is suspected of its accounts is kept from who must find
  await reviewer.keyboard.press('Escape')
  await reviewer.waitForURL('**/queue**')

  await openDesk(reviewer, ref)
  await expect(reviewer.getByText(NOTE)).toBeVisible()
  await reviewer.keyboard.press('k')
  await expect(reviewer.getByText('Yours while this page is open')).toBeVisible()

  await reviewer.keyboard.press('l')
  const account = reviewer.getByRole('button', { name: /^Account Florin Dragan/ })
  await expect(account).toBeFocused()
  await reviewer.keyboard.press('ArrowLeft')
  await expect(reviewer.getByRole('button', { name: /^Device Galaxy A54\W+3 checks/ })).toBeFocused()
  await expect(reviewer.getByRole('row', { name: /Florin Dragan device Galaxy A54 3 checks/ })).toHaveAttribute(
    'data-lit',
  )
  await reviewer.keyboard.press('ArrowDown')
  await reviewer.keyboard.press('ArrowRight')
  await expect(account).toBeFocused()
  await reviewer.keyboard.press('ArrowRight')
  await expect(reviewer.locator('button[data-kind="face"]:focus')).toHaveCount(1)

  const propose = reviewer.getByRole('button', { name: 'Propose', exact: true })
  await expect(propose).toHaveAttribute('aria-disabled', 'true')
  await reviewer.getByRole('link', { name: /Compare the next pair/ }).click()
  const images = reviewer.getByRole('img', { name: /selfie$/ })
  await expect(images).toHaveCount(2)
  await expect(reviewer.getByText('One press records it.')).toBeVisible()
  await reviewer.keyboard.press('d')
  await reviewer.keyboard.press('1')
  await expect(reviewer.getByText('Enough to propose')).toBeVisible()

  await reviewer.keyboard.press('p')
  const proposing = reviewer.getByRole('form', { name: 'Propose to confirm' })
  await proposing.getByRole('button', { name: 'Propose to confirm' }).click()
  await expect(proposing.getByText('Say why in at least 10 characters.')).toBeVisible()
  await proposing.getByLabel('Reason').fill(REASON)
  await proposing.getByRole('button', { name: 'Propose to confirm' }).click()
  await expect(
    reviewer.getByText('You proposed this').or(reviewer.getByText('Your role may not do this.')),
  ).toBeVisible()
  const desk = reviewer.url()
  await reviewer.getByRole('button', { name: /^Release/ }).click()
  await expect(reviewer.getByRole('button', { name: /^Claim/ })).toBeVisible()

  const lead = await newcomer(browser, 'lead', 'Fausta Reinholt')
  await lead.goto(desk)
  const confirming = lead.getByRole('form', { name: 'Confirm' })
  await lead.keyboard.press('p')
  await confirming.getByLabel('Reason').fill(REASON)
  await confirming.getByRole('button', { name: 'Confirm', exact: true }).click()
  await expect(lead.getByText('Confirmed', { exact: true }).first()).toBeVisible()

  await lead.goto(`/drivers/${ref}`)
  await expect(lead.getByRole('link', { name: /^SH-\d+$/ }).first()).toBeVisible()

  const told = async () => {
    const sharing = (await eventsOf(platform, ref)).filter(({ type }) => type.startsWith('sharing.'))
    return { types: sharing.map(({ type }) => type), last: sharing.at(-1) }
  }
  // an event has its place in the feed a moment after it has happened
  await expect.poll(told).toMatchObject({
    types: expect.arrayContaining(['sharing.suspected']),
    last: { type: 'sharing.confirmed', data: { driver: ref } },
  })
})

test('a reviewer sees faces only while they hold the case; a manager sees the same desk without', async ({
  page,
  platform,
  browser,
}) => {
  test.setTimeout(240_000)
  const { ref } = await rentedAccount(platform, 'Gwendolyn Achterberg', seen(test.info().retry))
  const reviewer = await newcomer(browser, 'reviewer', 'Pim Torvald')
  await openDesk(reviewer, ref)
  await expect(reviewer.locator('img[src*="/photos/"]')).toHaveCount(0)
  await reviewer.getByRole('button', { name: /^Claim/ }).click()
  const face = reviewer.locator('img[src*="/photos/"]').first()
  await expect(face).toBeVisible()
  const address = await face.getAttribute('src')
  expect((await reviewer.request.get(address ?? '')).status()).toBe(200)
  await reviewer.getByRole('button', { name: /^Release/ }).click()
  await expect(reviewer.locator('img[src*="/photos/"]')).toHaveCount(0)
  expect((await reviewer.request.get(address ?? '')).status()).toBe(403)

  const desk = reviewer.url()
  await signIn(page, 'manager')
  await page.goto(desk)
  await expect(page.getByRole('heading', { level: 1, name: /^SH-/ })).toBeVisible()
  await expect(page.locator('img[src*="/photos/"]')).toHaveCount(0)
  expect((await page.request.get(address ?? '')).status()).toBe(403)
  await page.goto(`${desk}/compare`)
  await expect(page.getByText('Managers do not see faces here').first()).toBeVisible()
})

test('the table says what the graph says, and the address keeps which is shown', async ({ browser, platform }) => {
  const { ref } = await rentedAccount(platform, 'Hedvig Borrmann', seen(test.info().retry))
  const page = await newcomer(browser, 'lead', 'Gisela Amann')
  await openDesk(page, ref)
  // other tests send the same pictures: how many lines there are is theirs too
  const line = page.getByRole('region', { name: 'Links' }).getByRole('row').filter({ hasText: 'Hedvig Borrmann' })
  await expect(line.first()).toBeVisible()
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  await expect(page).toHaveURL(/show=table/)
  await expect(page.getByRole('region', { name: 'Graph' })).toBeHidden()
  await expect(line.first()).toBeVisible()
})
