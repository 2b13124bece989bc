import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { chromiumOptions, fakeCamera } from '../scripts/testing/chromium.mjs'
import { demo, expect, type Platform, photo, signIn, test } from './fixtures'
import { CapturePage } from './pages/capture-page'

const PERSON = 'p01'
const FRAMES = 20
const video = join(resolve(process.env.LIKENESS_E2E_DATA_DIR ?? '.likeness'), 'fake-camera.mjpeg')

test.use({
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  launchOptions: chromiumOptions(...fakeCamera(video)),
})

test.beforeAll(async () => {
  const frame = await sharp(await photo(PERSON, 2))
    .resize(720, 900)
    .jpeg({ quality: 92 })
    .toBuffer()
  writeFileSync(video, Buffer.concat(Array<Buffer>(FRAMES).fill(frame)))
})

const dark = async () =>
  sharp(await photo(PERSON, 3))
    .linear(0.12, 0)
    .jpeg()
    .toBuffer()

async function enrolled(platform: Platform, name: string, more: Record<string, unknown> = {}): Promise<string> {
  const ref = await platform.enrolled(name, PERSON, more)
  await platform.enrol(ref, PERSON, 1, 'government_id')
  return ref
}

async function report(page: Page, ref: string, state: 'moving' | 'on_shift'): Promise<void> {
  const answer = await page.request.put(`/api/v1/drivers/${ref}/activity`, {
    headers: { authorization: `Bearer ${demo().apiKey}` },
    data: { state, at: new Date().toISOString() },
  })
  expect(answer.status(), await answer.text()).toBe(204)
}

async function expectNoViolation(capture: CapturePage): Promise<void> {
  const { violations } = await new AxeBuilder({ page: capture.page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

test('a driver agrees, takes the selfie with the camera and goes on working', async ({ page, platform }) => {
  const ref = await platform.driver('Paula Andrade')
  const challenge = await platform.challenge(ref)
  const capture = new CapturePage(page)

  await capture.open(challenge.captureUrl)
  await expect(capture.title).toHaveText('Help us verify who you are')
  for (const words of [/Not while driving/, /Customers never see/, /Finish by/]) {
    await expect(page.getByText(words)).toBeVisible()
  }
  await expectNoViolation(capture)

  await capture.start()
  await expect(capture.title).toHaveText('Do you agree?')
  await expect(capture.title).toBeFocused()
  const [yes, no] = [await capture.agree.boundingBox(), await capture.decline.boundingBox()]
  expect(no).toMatchObject({ width: yes?.width, height: yes?.height })
  expect(yes?.height).toBeGreaterThanOrEqual(56)
  const { text } = await platform.get('/releases/current?locale=en')
  const shown = (await page.getByRole('region').textContent()) ?? ''
  expect(shown.replace(/\s/g, '')).toBe(text.replaceAll('## ', '').replace(/\s/g, ''))
  await expectNoViolation(capture)

  await capture.agree.click()
  await expect(capture.title).toHaveText('We cannot check you yet')
  expect((await platform.get(`/drivers/${ref}`)).consent).toMatchObject({ releaseVersion: 1 })
  await platform.enrol(ref, PERSON, 0)
  await platform.enrol(ref, PERSON, 1, 'government_id')
  await page.getByRole('button', { name: 'Try again' }).click()

  await expect(capture.title).toHaveText('Put your face in the oval')
  await expectNoViolation(capture)
  await capture.takeSelfie()
  await expect(capture.title).toHaveText('Thank you, you can go on working.', { timeout: 30_000 })
  await expectNoViolation(capture)
  expect(await platform.get(`/challenges/${challenge.id}`)).toMatchObject({ status: 'passed' })
  const { items } = await platform.get(`/verifications?driver=${ref}`)
  expect(items).toMatchObject([{ status: 'approved', outcome: { band: 'clear' } }])

  await page.reload()
  await expect(capture.title).toHaveText('Thank you, you can go on working.')
})

test('comparison across accounts is a choice of its own: empty, explained, and told apart from the consent', async ({
  page,
  platform,
}) => {
  const chosen = await platform.driver('Ines Calado')
  const capture = new CapturePage(page)
  await capture.open((await platform.challenge(chosen)).captureUrl)
  await capture.start()
  const box = page.getByRole('checkbox', { name: 'Also compare my face across accounts' })
  await expect(box).not.toBeChecked()
  await page.getByText('What this means').click()
  await expect(page.getByText('To find your face under another account')).toBeVisible()
  await expectNoViolation(capture)
  await box.check()
  await capture.agree.click()
  await expect(capture.title).toHaveText('We cannot check you yet')
  expect((await platform.get(`/drivers/${chosen}`)).consent).toMatchObject({ optional: { acrossAccounts: true } })

  const refused = await platform.driver('Rui Calado')
  await capture.open((await platform.challenge(refused)).captureUrl)
  await capture.start()
  await capture.agree.click()
  await expect(capture.title).toHaveText('We cannot check you yet')
  expect((await platform.get(`/drivers/${refused}`)).consent).toMatchObject({ optional: { acrossAccounts: false } })
})

test('a driver declines: nothing is stored and a person is to check a document', async ({
  page,
  platform,
  browser,
}) => {
  const ref = await platform.driver('Helder Nunes')
  const challenge = await platform.challenge(ref)
  const capture = new CapturePage(page)
  await capture.open(challenge.captureUrl)
  await capture.start()
  await capture.decline.click()
  await expect(capture.title).toHaveText('A person checks you instead')
  await expect(page.getByText('You can go on working.')).toBeVisible()
  await expectNoViolation(capture)

  expect(await platform.get(`/challenges/${challenge.id}`)).toMatchObject({ status: 'waived' })
  expect((await platform.get(`/verifications?driver=${ref}`)).items).toEqual([])
  expect((await platform.get(`/drivers/${ref}`)).referencePhotos).toEqual([])
  const late = await page.request.post(`${challenge.captureUrl}/selfie`, {
    multipart: { selfie: { name: 'selfie.jpg', mimeType: 'image/jpeg', buffer: await photo(PERSON, 2) } },
  })
  expect(late.status()).toBe(409)
  expect((await platform.get(`/verifications?driver=${ref}`)).items).toEqual([])

  const desk = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await signIn(desk, 'lead')
  await desk.goto(`/drivers?due=person&q=${ref}`)
  await expect(desk.getByText('Helder Nunes')).toBeVisible()
})

test('a driver who cannot take a selfie asks for a check by a person', async ({ page, platform }) => {
  const ref = await enrolled(platform, 'Irene Castro')
  const challenge = await platform.challenge(ref)
  const capture = new CapturePage(page)
  await capture.open(challenge.captureUrl)
  await page.getByRole('link', { name: 'I cannot take a selfie' }).click()
  await expect(capture.title).toHaveText('A person can check you instead')
  expect(await platform.get(`/challenges/${challenge.id}`)).toMatchObject({ status: 'opened' })
  await page.getByRole('button', { name: 'Ask for a check by a person' }).click()
  await expect(capture.title).toHaveText('A person checks you instead')
  expect(await platform.get(`/challenges/${challenge.id}`)).toMatchObject({ status: 'waived' })
})

test('a dark picture names its cause, uses up no try and leaves the link usable', async ({ page, platform }) => {
  const ref = await enrolled(platform, 'Dario Fonseca')
  const challenge = await platform.challenge(ref)
  const capture = new CapturePage(page)
  await capture.open(challenge.captureUrl)
  await capture.start()
  await capture.sendFile(await dark())
  await expect(capture.title).toHaveText('The picture was too dark. Turn to the light.', { timeout: 30_000 })
  await expect(page.getByText('This used up no try. The picture was not kept.')).toBeVisible()
  await expectNoViolation(capture)
  await page.reload()
  await expect(capture.title).toHaveText('The picture was too dark. Turn to the light.')
  expect(await platform.get(`/challenges/${challenge.id}`)).toMatchObject({ status: 'opened' })

  await page.getByRole('link', { name: 'Take it again' }).click()
  await capture.takeSelfie()
  await expect(capture.title).toHaveText('Thank you, you can go on working.', { timeout: 30_000 })
})

test('a used link shows how it came out and takes no second selfie', async ({ page, platform }) => {
  const ref = await enrolled(platform, 'Olga Pinto')
  const { captureUrl } = await platform.challenge(ref)
  const capture = new CapturePage(page)
  await capture.open(captureUrl)
  await capture.start()
  await capture.takeSelfie()
  await expect(capture.title).toHaveText('Thank you, you can go on working.', { timeout: 30_000 })
  await capture.open(`${captureUrl}?step=camera`)
  await expect(capture.title).toHaveText('Thank you, you can go on working.')
  await expect(capture.viewfinder).toHaveCount(0)
  await capture.open(`${captureUrl.slice(0, -1)}_`)
  await expect(capture.title).toHaveText('This link does not work')
})

test('a picture of somebody else goes to a person, and the driver is told where that leaves them', async ({
  page,
  platform,
}) => {
  const ref = await enrolled(platform, 'Rui Matos')
  const { captureUrl } = await platform.challenge(ref)
  const capture = new CapturePage(page)
  await capture.open(captureUrl)
  await capture.start()
  await capture.sendFile(await photo('p15', 2))
  await expect(capture.title).toHaveText(/^A person will look/, { timeout: 30_000 })
  const { mayWork } = await platform.get(`/drivers/${ref}/standing`)
  expect(mayWork).toBe(false)
  await expect(page.getByText('You cannot work until then.')).toBeVisible()
})

test('the page speaks Arabic to a driver who does, right to left, and switches at any step', async ({
  page,
  platform,
}) => {
  const ref = await enrolled(platform, 'Layla Mansour', { locale: 'ar-EG' })
  const { captureUrl } = await platform.challenge(ref)
  const capture = new CapturePage(page, 'es')
  await capture.open(captureUrl)
  await expect(capture.title).toHaveText('ساعدنا على التأكد من هويتك')
  for (const [attribute, value] of [
    ['lang', 'ar'],
    ['dir', 'rtl'],
  ] as const)
    await expect(page.locator('html')).toHaveAttribute(attribute, value)
  expect(await page.evaluate(() => document.fonts.check("600 28px 'IBM Plex Sans Arabic'", 'ساعدنا'))).toBe(true)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expectNoViolation(capture)
  await capture.speak('English')
  await expect(capture.title).toHaveText('Help us verify who you are')
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  await capture.speak('Français')
  await expect(capture.title).toHaveText('Aidez-nous à vérifier votre identité')
  await capture.speak('Español')
  await expect(capture.title).toHaveText('Ayúdanos a verificar quién eres')
  await capture.start()
  await expect(capture.title).toHaveText('Pon tu cara en el óvalo')
  await expectNoViolation(capture)
  await capture.takeSelfie()
  await expect(capture.title).toHaveText('Gracias, puedes seguir trabajando.', { timeout: 30_000 })
  await expectNoViolation(capture)
})

test('a driver who is moving is asked to stop first', async ({ page, platform }) => {
  const ref = await enrolled(platform, 'Bento Reis')
  const { captureUrl } = await platform.challenge(ref)
  await report(page, ref, 'moving')
  const capture = new CapturePage(page)
  await capture.open(`${captureUrl}?step=camera`)
  await expect(capture.title).toHaveText('Stop first')
  await expect(capture.viewfinder).toHaveCount(0)
  await report(page, ref, 'on_shift')
  await page.getByRole('button', { name: 'I have parked' }).click()
  await expect(capture.title).toHaveText('Put your face in the oval')
})

test('the token leaves no trace: no referrer, no index, no store', async ({ page, platform }) => {
  const ref = await platform.driver('Vasco Leal')
  const { captureUrl } = await platform.challenge(ref)
  const answer = await page.goto(captureUrl)
  expect(answer?.headers()['cache-control']).toContain('no-store')
  expect(answer?.headers()['referrer-policy']).toBe('no-referrer')
  expect(answer?.headers()['x-robots-tag']).toContain('noindex')
  await expect(page.locator('meta[name=referrer]')).toHaveAttribute('content', 'no-referrer')
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
})

test('what is no picture, or too large a one, is refused and the link stays usable', async ({ page, platform }) => {
  const ref = await enrolled(platform, 'Celia Moura')
  const { id, captureUrl } = await platform.challenge(ref)
  const send = (buffer: Buffer) =>
    page.request.post(`${captureUrl}/selfie`, {
      multipart: { selfie: { name: 'selfie.jpg', mimeType: 'image/jpeg', buffer } },
    })
  const picture = await photo(PERSON, 2)
  const padded = (bytes: number) => Buffer.concat([picture, Buffer.alloc(bytes - picture.length)])
  const tooLarge = await send(padded(15 * 1024 * 1024 + 1))
  expect([tooLarge.status(), await tooLarge.json()]).toEqual([413, { outcome: 'refused', code: 'too-large' }])
  const noPicture = await send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
  expect([noPicture.status(), await noPicture.json()]).toEqual([415, { outcome: 'refused', code: 'unsupported-image' }])
  expect((await platform.get(`/verifications?driver=${ref}`)).items).toEqual([])
  expect(await platform.get(`/challenges/${id}`)).toMatchObject({ status: 'opened' })

  const largest = await send(padded(15 * 1024 * 1024))
  expect([largest.status(), await largest.json()]).toEqual([200, { outcome: 'waiting' }])
})
