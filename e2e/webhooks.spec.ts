import { expect, signIn, test } from './fixtures'
import { startReceiver } from './pages/receiver'

/** Rare enough that what other tests make happen is one or two deliveries beside. */
const EVENT = 'consent.withdrawn'

test('an admin adds an endpoint, tests it, looks at what was sent, sends again, and deletes it', async ({
  page,
  platform,
}) => {
  const receiver = await startReceiver()
  await signIn(page, 'admin')
  await page.goto('/admin/webhooks')
  await page.getByRole('button', { name: 'New endpoint' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Address').fill('http://no-such-host.invalid/')
  await dialog.getByLabel('Description').fill('Dispatch')
  await dialog.getByRole('radio', { name: 'Only these' }).check()
  await dialog.getByRole('checkbox', { name: EVENT }).check()
  await dialog.getByRole('button', { name: 'Add the endpoint' }).click()
  await expect(dialog.getByText('This host could not be found: check its name.')).toBeVisible()
  await dialog.getByLabel('Address').fill(receiver.url)
  await dialog.getByRole('button', { name: 'Add the endpoint' }).click()
  const secret = await dialog.getByLabel('Signing secret').textContent()
  receiver.state.secret = secret?.trim() ?? ''
  await dialog.getByRole('button', { name: 'Done' }).click()

  await expect(page).toHaveURL(/\/admin\/webhooks\/[0-9a-f-]{36}$/)
  await expect(page.getByText('Nothing sent yet').first()).toBeVisible()
  await page.getByRole('button', { name: 'Send a test' }).click()
  await expect(page.getByText(/The test got through: Taken \(200\)/)).toBeVisible()
  expect(receiver.verified.map(({ type }) => type)).toContain('webhook.test')

  receiver.state.status = 404
  const ref = await platform.driver('Wanda Oyelaran')
  await platform.consent(ref)
  await platform.consent(ref, 'withdrawn')
  const own = page.getByRole('row').filter({ hasText: ref })
  const row = own.getByRole('link', { name: EVENT })
  await expect(async () => {
    await page.reload()
    await expect(own.getByRole('cell', { name: 'Refused (404)' })).toBeVisible({ timeout: 5_000 })
  }).toPass({ timeout: 60_000 })
  await row.click()
  const panel = page.getByRole('complementary', { name: `Delivery of ${EVENT}` })
  await expect(panel.getByText('Refused (404)').first()).toBeVisible()
  await expect(panel.getByText('seen').first()).toBeVisible()
  await expect(panel.getByText(`"driver": "${ref}"`)).toBeVisible()
  await panel.getByRole('link', { name: 'Close the delivery' }).click()

  await page.getByRole('button', { name: 'Disable', exact: true }).click()
  await dialog.getByRole('button', { name: 'Disable the endpoint' }).click()
  await expect(page.getByText(/^The endpoint is disabled; \d+ waiting deliver(y is|ies are) parked\.$/)).toBeVisible()
  await page.getByRole('button', { name: 'State: Every state' }).click()
  await page.getByRole('menuitemradio', { name: 'Parked' }).click()
  await expect(page).toHaveURL(/state=parked/)
  await expect(row).toBeVisible()
  await page.getByRole('button', { name: 'Enable', exact: true }).click()
  receiver.state.status = 200
  await row.click()
  await panel.getByRole('button', { name: 'Send again' }).click()
  await expect.poll(() => receiver.verified.map(({ data }) => data.driver)).toContain(ref)

  await page.getByRole('button', { name: 'Replace secret' }).click()
  await dialog.getByRole('button', { name: 'Make a new secret' }).click()
  const renewed = await dialog.getByLabel('Signing secret').textContent()
  expect(renewed).not.toBe(secret)
  await dialog.getByRole('button', { name: 'Done' }).click()
  for (const valid of [secret, renewed]) {
    receiver.state.secret = valid?.trim() ?? ''
    await page.getByRole('button', { name: 'Send a test' }).click()
    await expect(page.getByText(/The test got through/)).toBeVisible()
    await page.getByRole('button', { name: 'Close this message' }).click()
  }

  await page.getByRole('button', { name: 'Delete' }).click()
  await dialog.getByRole('button', { name: 'Delete the endpoint' }).click()
  await expect(page).toHaveURL(/\/admin\/webhooks$/)
  await expect(page.getByText(receiver.url)).toBeHidden()
  await receiver.close()
})

test('an auditor reads and changes nothing', async ({ page, platform }) => {
  const url = `http://127.0.0.1:9/auditor-${crypto.randomUUID()}`
  const { id } = await platform.endpoint(url, { events: [EVENT] })
  await signIn(page, 'auditor')
  await page.goto('/admin/webhooks')
  await expect(page.getByRole('link', { name: url })).toBeVisible()
  await expect(page.getByRole('button', { name: 'New endpoint' })).toBeHidden()
  await page.goto(`/admin/webhooks/${id}`)
  await expect(page.getByRole('heading', { level: 1, name: '127.0.0.1:9' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Delete|Disable|Replace|Send/ })).toHaveCount(0)
})
