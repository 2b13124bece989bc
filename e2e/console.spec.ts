import type { Page } from '@playwright/test'
import { expect, type Platform, photo, signIn, test } from './fixtures'
import { claimCase, findDifferent } from './pages/findings'
import { listening } from './pages/listening'
import { invited, newcomer } from './pages/staff'

const REASON = 'Both findings agree and the platform asked for it.'

/** Reviewers whom no other test knows: a person holds one case at a time. */
let first: Page
let second: Page

test.beforeAll(async ({ browser }) => {
  first = await newcomer(browser, 'reviewer', 'Nils Aaltonen')
  second = await newcomer(browser, 'reviewer', 'Yara Haddad')
})

/** A driver who is held because a stranger's selfie came in. */
async function heldDriver(platform: Platform, name: string) {
  const ref = await platform.enrolled(name, 'p01')
  const { caseId } = await (await platform.submit(ref, await photo('p15', 2))).json()
  expect(await platform.get(`/drivers/${ref}/standing`)).toMatchObject({ standing: 'held', mayWork: false })
  return { ref, caseId: String(caseId) }
}

/** The page of the newest letter about a suspension, as the platform is told of it. */
async function receiptOf(platform: Platform, ref: string): Promise<string> {
  let found = ''
  await expect
    .poll(async () => {
      for (let after = ''; ; ) {
        const page = await platform.get(`/events?limit=100${after && `&after=${after}`}`)
        for (const { type, data } of page.items)
          if (type === 'notice.issued' && data.driver === ref && data.kind === 'suspension')
            found = new URL(data.receiptUrl).pathname
        if (page.nextCursor === null) return found
        after = page.nextCursor
      }
    })
    .not.toBe('')
  return found
}

test('a lead approves what the ladder proposed, the driver reads the letter, and a lead lifts', async ({
  page,
  platform,
  browser,
}) => {
  const { ref, caseId } = await heldDriver(platform, 'Ruben Castellanos')
  test.slow()
  await findDifferent(first, caseId)
  await findDifferent(second, caseId)
  await expect
    .poll(() => platform.get(`/drivers/${ref}/standing`), { timeout: 25_000 })
    .toMatchObject({ reasons: [{ code: 'confirmed_rejection' }] })

  await signIn(page, 'lead', 1)
  const details = page.getByRole('complementary', { name: 'Details of Ruben Castellanos' })
  await expect(async () => {
    await page.goto(`/suspensions?selected=${caseId}`)
    await expect(details.getByText('First time: 7 days')).toBeVisible({ timeout: 5_000 })
  }).toPass({ timeout: 60_000 })
  await expect(details.getByText('From today you cannot work')).toBeVisible()
  await details.getByText('Spanish').click()
  await expect(details.getByText('A partir de hoy no puedes trabajar')).toBeVisible()
  await details.getByRole('button', { name: 'Approve and send' }).focus()
  await page.keyboard.press('a')
  await expect(
    page.getByRole('status').filter({ hasText: 'the notice is on its way to Ruben Castellanos' }),
  ).toBeVisible()
  expect(await platform.get(`/drivers/${ref}/standing`)).toMatchObject({ standing: 'suspended', mayWork: false })

  await details.getByRole('button', { name: 'Suspension', exact: true }).click()
  const letter = page.getByRole('dialog', { name: 'Notice: Suspension' })
  await expect(letter.getByText('/receipt/…')).toBeVisible()
  await letter.getByRole('button', { name: 'Close' }).last().click()
  const path = await receiptOf(platform, ref)
  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await phone.goto(path)
  await expect(phone.getByRole('heading', { name: /you are suspended/ })).toBeVisible()
  await expect(phone.getByRole('link', { name: 'Appeal against this decision' })).toBeVisible()

  await details.getByRole('button', { name: 'Lift' }).click()
  const lifting = page.getByRole('form', { name: 'Lift the suspension' })
  await lifting.getByLabel('Reason').fill(REASON)
  await lifting.getByRole('button', { name: 'Lift the suspension' }).click()
  await lifting.getByRole('button', { name: 'Yes, lift the suspension' }).click()
  await expect(page.getByText(/is lifted: Ruben Castellanos can work again/)).toBeVisible()
  expect(await platform.get(`/drivers/${ref}/standing`)).toMatchObject({ standing: 'clear', mayWork: true })
})

test('a lead releases a hold, and the case stays open', async ({ page, platform }) => {
  const { ref, caseId } = await heldDriver(platform, 'Salome Deubel')
  await signIn(page, 'lead', 1)
  await page.goto(`/drivers/${ref}`)
  await page.getByRole('button', { name: 'Release the hold' }).click()
  const dialog = page.getByRole('dialog', { name: 'Release the hold of Salome Deubel' })
  await dialog.getByLabel('Reason').fill('The document was checked at the depot this morning.')
  await dialog.getByRole('button', { name: 'Release the hold' }).click()
  await expect(dialog).toBeHidden()
  expect(await platform.get(`/drivers/${ref}/standing`)).toMatchObject({ standing: 'clear', mayWork: true })
  await page.goto(`/queue?q=${ref}`)
  await expect(page.getByRole('link', { name: 'Salome Deubel' })).toHaveAttribute('href', `/cases/${caseId}`)
})

test('sharing is flagged from a case', async ({ page, platform }) => {
  const { ref, caseId } = await heldDriver(platform, 'Ewa Malinowska')
  const seen = 'The same earring as on another account this morning.'
  await claimCase(first, caseId)
  await first.keyboard.press('f')
  const form = first.getByRole('form', { name: 'Flag account sharing' })
  await form.getByLabel('What did you see?').fill(seen)
  await form.getByRole('button', { name: /^Flag/ }).click()
  await expect(form).toBeHidden()

  await signIn(page, 'lead', 1)
  await page.goto(`/drivers/${ref}`)
  await expect(page.getByText(seen).first()).toBeVisible()
  expect(await platform.get(`/drivers/${ref}/standing`)).toMatchObject({ standing: 'held' })
})

test('a case has one holder, and a lost claim keeps the note', async ({ platform }) => {
  const { ref, caseId } = await heldDriver(platform, 'Amadou Keita')
  const other = await heldDriver(platform, 'Lieke van Doorn')
  await claimCase(first, caseId)
  await first.getByLabel('Note').fill('The left ear looks different.')

  await second.goto(`/cases/${caseId}`)
  await expect(second.getByText('Nils Aaltonen holds this case').first()).toBeVisible()
  await expect(second.getByRole('button', { name: /^Claim/ })).toBeHidden()

  const tab = listening(await first.context().newPage())
  await claimCase(tab, other.caseId)
  await claimCase(second, caseId)
  await first.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(first.getByText(/Your claim ended at .* Yara Haddad has the case now/)).toBeVisible()
  await expect(first.getByRole('img', { name: 'Selfie', exact: true })).toBeHidden()
  await expect(first.getByLabel('Note')).toHaveValue('The left ear looks different.')
  expect(await platform.get(`/drivers/${ref}/standing`)).toMatchObject({ standing: 'held' })
  await tab.close()
})

test('somebody invited signs in, and is out at the next request after the account is disabled', async ({
  page,
  browser,
}) => {
  const name = `Tomas ${crypto.randomUUID().slice(0, 8)}`
  await signIn(page, 'admin', 1)
  const leaver = await invited(browser, page, 'manager', name)
  await expect(leaver).toHaveURL(/\/trends/)
  await page.getByRole('button', { name: `Actions for ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Disable account' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Disable the account' }).click()
  await expect(page.getByText(`${name} is disabled.`)).toBeVisible()
  await leaver.goto('/trends')
  await expect(leaver).toHaveURL(/\/sign-in/)
})

test('the theme is kept over a reload', async ({ browser }) => {
  const page = await newcomer(browser, 'manager', 'Otto Lindgren')
  await page.goto('/')
  const html = page.locator('html')
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light')
  await page.getByRole('button', { name: 'Theme' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).first().click()
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.reload()
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

test('what narrows the queue stands in the address', async ({ page, platform }) => {
  const { ref } = await heldDriver(platform, 'Hanneke Postma')
  await signIn(page, 'lead', 1)
  await page.goto(`/queue?q=${ref}`)
  const row = page.getByRole('link', { name: 'Hanneke Postma' })
  await expect(row).toBeVisible()
  await page.getByRole('button', { name: 'Band: Band' }).click()
  await page.getByRole('menuitemradio', { name: 'Refer' }).click()
  await expect(page).toHaveURL(/band=refer/)
  await expect(page.getByText('No case fits these filters')).toBeVisible()
  await page.reload()
  await expect(page.getByText('No case fits these filters')).toBeVisible()
  await page.getByRole('button', { name: 'Band: Refer' }).click()
  await page.getByRole('menuitemradio', { name: 'Hold' }).click()
  await expect(page).toHaveURL(/band=hold/)
  await expect(row).toBeVisible()
  await page.getByRole('columnheader').getByRole('button', { name: 'Waiting' }).click()
  await expect(page).toHaveURL(/sort=/)
  await expect(row).toBeVisible()
})
