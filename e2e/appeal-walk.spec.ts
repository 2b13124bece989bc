import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { expect, photo, test } from './fixtures'
import { findDifferent } from './pages/findings'
import { listening } from './pages/listening'
import { type Message, startReceiver } from './pages/receiver'
import { newcomer } from './pages/staff'

test('a wrongful rejection, from the selfie to the reversal that undoes all of it', async ({ platform, browser }) => {
  test.setTimeout(300_000)
  const receiver = await startReceiver()
  const { id, secret } = await platform.endpoint(receiver.url, { description: 'Dispatch' })
  receiver.state.secret = secret
  const ref = await platform.enrolled('Noor Haddad', 'p01', { locale: 'ar' })
  const told = () => receiver.verified.filter((message) => message.data.driver === ref)

  const sent = await (await platform.submit(ref, await photo('p15', 2))).json()
  expect(sent).toMatchObject({ status: 'in_review', outcome: { band: 'hold' } })
  for (const name of ['Ada Finder', 'Bo Finder'])
    await findDifferent(await newcomer(browser, 'reviewer', name), sent.caseId)
  await expect
    .poll(async () => (await platform.get(`/verifications/${sent.id}`)).appealUrl ?? '', { timeout: 30_000 })
    .toMatch(/\/appeal\/[\w-]{43}$/)
  await approve(await newcomer(browser, 'lead', 'Cy Approver'), ref)
  await expect.poll(() => platform.get(`/drivers/${ref}/standing`)).toMatchObject({ standing: 'suspended' })
  await heard(told, 'suspension.started', 'notice.issued')

  const { appealUrl, decisionId } = await platform.get(`/verifications/${sent.id}`)
  const receipt = told().find((message) => message.type === 'notice.issued')?.data.receiptUrl
  await rightToLeft(browser, new URL(appealUrl).pathname, 'الاعتراض على قرار')
  await rightToLeft(browser, new URL(`${receipt}`).pathname, /لم تُقبل صورتك الذاتية|حسابك موقوف/)
  const number = await appealOnPhone(browser, new URL(appealUrl).pathname)
  await heard(told, 'appeal.filed')
  expect(told().find((message) => message.type === 'appeal.filed')?.data).toMatchObject({ decisionId, late: false })

  await overturn(await newcomer(browser, 'lead', 'Di Hearer'), ref, number)
  await expect.poll(() => platform.get(`/drivers/${ref}/standing`)).toMatchObject({ standing: 'clear', mayWork: true })
  await expect.poll(() => platform.get(`/verifications/${sent.id}`)).toMatchObject({ status: 'approved' })
  await heard(told, 'appeal.decided', 'suspension.overturned', 'verification.approved')
  const last = () => told().findLast((message) => message.type === 'standing.changed')?.data
  await expect.poll(last, { timeout: 20_000 }).toMatchObject({ standing: 'clear', mayWork: true })
  await platform.endpointGone(id)
  await receiver.close()
})

/** Each was received, signed and verified. */
const heard = (told: () => Message[], ...types: string[]) =>
  expect.poll(() => told().map((message) => message.type), { timeout: 20_000 }).toEqual(expect.arrayContaining(types))

async function approve(lead: Page, ref: string): Promise<void> {
  await lead.goto(`/suspensions?tab=proposed&q=${ref}`)
  await lead.getByRole('button', { name: 'Approve and send' }).click()
  await expect(lead.getByText(/is approved and the notice is on its way/)).toBeVisible()
}

/** What the driver reads in Arabic runs right to left, fits the phone and passes axe. */
async function rightToLeft(browser: Browser, path: string, title: string | RegExp): Promise<void> {
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
  const page = listening(await phone.newPage())
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await phone.close()
}

/** The driver's side: a phone, no login, a photo from the camera. @returns the number of the appeal */
async function appealOnPhone(browser: Browser, path: string): Promise<string> {
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
  const page = listening(await phone.newPage())
  await page.goto(`${path}?lang=en`)
  await expect(page.getByRole('heading', { name: 'Appeal against a decision' })).toBeVisible()
  const words = page.getByLabel('What is wrong with the decision?')
  const chosen = page.getByRole('img', { name: 'The new photo that will be sent' })
  const said = 'It was me. The light was bad and I had no beard that day.'
  await words.fill(said)
  const file = { name: 'new.jpg', mimeType: 'image/jpeg', buffer: await photo('p01', 1) }
  await page.getByLabel('Take a photo').setInputFiles(file)
  await expect(chosen).toBeVisible()
  await expect(words).toHaveValue(said)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.getByRole('button', { name: 'Send the appeal' }).click()
  await expect(page.getByRole('heading', { name: 'Your appeal is filed' })).toBeVisible({ timeout: 30_000 })
  const number =
    (
      await page
        .getByText(/AP-\d+/)
        .first()
        .textContent()
    )?.match(/AP-\d+/)?.[0] ?? ''
  await page.goto(`${path}?lang=es`)
  await expect(page.getByRole('heading', { name: 'Tu recurso está presentado' })).toBeVisible()
  await phone.close()
  return number
}

/** A lead who took no part: reads, finds blind by key, sees the first reasons, reads the letter, sends it. */
async function overturn(lead: Page, ref: string, number: string): Promise<void> {
  await lead.goto(`/appeals?q=${ref}`)
  await lead
    .getByRole('link', { name: /Noor Haddad/ })
    .first()
    .click()
  await expect(lead.getByText(number).first()).toBeVisible()
  const hidden = lead.getByText('Hidden until you have a finding')
  await expect(hidden).toBeVisible()
  await lead.getByRole('button', { name: 'Hear this appeal' }).click()
  await expect(lead.getByRole('button', { name: 'I have read it' })).toBeVisible()
  expect(await lead.content()).not.toContain('Ada Finder')
  await lead.getByRole('button', { name: 'I have read it' }).click()
  await expect(lead.locator('[data-pane] img[data-painted]')).toHaveCount(2)
  await expect(lead.getByText('your own', { exact: true })).toBeVisible()
  await lead.keyboard.press('s')
  await expect(lead.getByRole('button', { name: 'Same person', pressed: true })).toBeVisible()
  await lead.keyboard.press('s')
  await expect(hidden).toBeHidden()
  await expect(lead.getByText(/Ada Finder/).first()).toBeVisible()
  await lead.getByRole('button', { name: 'Overturned', exact: true }).click()
  await lead.getByLabel('The new photo is of the driver').check()
  await lead.getByRole('button', { name: 'Read the letter' }).click()
  const letter = lead.getByText('صورتك الجديدة والصور المحفوظة للشخص نفسه.')
  await expect(letter).toHaveAttribute('dir', 'rtl')
  await lead.getByRole('button', { name: 'Overturned: record and send' }).click()
  await expect(lead.getByRole('region', { name: 'What came of it' })).toContainText('The suspension')
}
