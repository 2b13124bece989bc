import { demo, expect, personOf, photo, signIn, test } from './fixtures'
import { findDifferent } from './pages/findings'
import { newcomer } from './pages/staff'

test('a selfie goes in, people decide, the platform hears of it', async ({ page, platform, browser }) => {
  test.slow()
  const ref = await platform.enrolled('Ines Carvalho', 'p01')
  await platform.enrol(ref, 'p01', 1, 'government_id')

  const clear = await platform.submit(ref, await photo('p01', 2))
  expect(await clear.json()).toMatchObject({
    status: 'approved',
    outcome: { scale: 'template', band: 'clear', references: 2 },
  })
  expect(await platform.get(`/drivers/${ref}/standing`)).toMatchObject({ standing: 'clear', mayWork: true })

  const stranger = await platform.submit(ref, await photo('p15', 2))
  const held = await stranger.json()
  expect(held).toMatchObject({ status: 'in_review', outcome: { band: 'hold' } })
  expect(await platform.get(`/drivers/${ref}/standing`)).toMatchObject({ standing: 'held', mayWork: false })

  const { email, password } = personOf('reviewer')
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/queue/)
  await page.goto(`/queue?q=${ref}`)
  await expect(page.getByText('Ines Carvalho')).toBeVisible()
  await findDifferent(page, held.caseId)
  expect(await platform.get(`/verifications/${held.id}`)).toMatchObject({ status: 'in_review' })

  await findDifferent(await newcomer(browser, 'reviewer', 'Sela Fontaine'), held.caseId)
  await expect
    .poll(() => platform.get(`/verifications/${held.id}`), { timeout: 25_000 })
    .toMatchObject({ status: 'rejected', reasons: ['nose'] })
  await expect
    .poll(() => platform.get(`/drivers/${ref}/standing`))
    .toMatchObject({
      standing: 'held',
      mayWork: false,
      reasons: [{ code: 'confirmed_rejection' }],
    })

  const told = [
    'verification.approved',
    'case.opened',
    'verification.in_review',
    'case.decided',
    'verification.rejected',
    'standing.changed',
  ]
  // an event has its place in the feed a moment after it has happened
  await expect.poll(() => eventsOf(platform, ref)).toEqual(expect.arrayContaining(told))
})

test('Start reviewing claims the next case and shows both photos', async ({ page, platform }) => {
  const ref = await platform.enrolled('Marta Lindqvist', 'p03')
  await platform.submit(ref, await photo('p16', 1))
  await signIn(page, 'lead')
  await page.goto('/queue')
  await page.getByRole('button', { name: /Start reviewing/ }).click()
  await expect(page).toHaveURL(/\/cases\//)
  for (const name of ['Selfie', 'Reference photo']) {
    const image = page.getByRole('img', { name, exact: true })
    await expect(image).toBeVisible()
    await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  }
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/queue/)
})

async function eventsOf(platform: import('./fixtures').Platform, ref: string): Promise<string[]> {
  const types: string[] = []
  let after = ''
  for (;;) {
    const { items, nextCursor } = await platform.get(`/events?limit=100${after && `&after=${after}`}`)
    types.push(
      ...items
        .filter((event: { data: { driver?: string } }) => event.data.driver === ref)
        .map((event: { type: string }) => event.type),
    )
    if (!nextCursor) return types
    after = nextCursor
  }
}

test('the installation wrote its logins', () => {
  const roles = demo().users.map((user) => user.role)
  expect(roles.filter((role) => role === 'reviewer')).toHaveLength(3)
  expect(demo().drivers.length).toBeGreaterThanOrEqual(40)
})
