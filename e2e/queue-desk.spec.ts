import { expect, type Platform, photo, signIn, supplied, test } from './fixtures'
import { claimCase } from './pages/findings'
import { newcomer } from './pages/staff'

async function heldDriver(platform: Platform, name: string) {
  const ref = await platform.enrolled(name, 'p01')
  const { caseId } = await (await platform.submit(ref, await photo('p15', 2))).json()
  return { ref, caseId: String(caseId) }
}

test('several cases at once: what failed is named', async ({ browser, page, platform }) => {
  const family = `Vandersteen ${crypto.randomUUID().slice(0, 6)}`
  const lotte = await platform.enrolled(`Lotte ${family}`, 'p01')
  await platform.submit(lotte, await photo('p15', 2), supplied)
  const held = await heldDriver(platform, `Joris ${family}`)
  const reviewer = await newcomer(browser, 'reviewer', 'Milan Petrov')
  const assignee = `Aukje ${family}`
  await newcomer(browser, 'reviewer', assignee)
  await claimCase(reviewer, held.caseId)

  await signIn(page, 'lead', 1)
  await page.goto(`/queue?q=${encodeURIComponent(family)}`)
  await page.getByLabel('Choose all on this page').check()
  await expect(page.getByText('2 selected')).toBeVisible()
  await page.keyboard.press('p')
  await expect(page.getByRole('dialog', { name: 'Put off 2 cases' }).getByLabel('15 minutes')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('2 selected'), 'Escape closes the dialog and releases nothing').toBeVisible()
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: 'Assign 2 cases' })
  await dialog.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(dialog.getByText('Choose whom to assign to.')).toBeVisible()
  await dialog.getByPlaceholder('Choose a person').click()
  await page.getByRole('option', { name: assignee }).click()
  await dialog.getByRole('button', { name: 'Assign', exact: true }).click()
  const result = page.getByRole('region', { name: 'What was done' })
  await expect(result).toContainText('1 of 2 cases assigned')
  await expect(result.getByRole('listitem')).toContainText('Milan Petrov holds this case: release it first.')

  await page.getByLabel(`Choose Joris ${family}`, { exact: false }).check()
  await page.keyboard.press('Escape')
  await expect(result).toContainText('1 case released')

  await page.getByRole('button', { name: 'Filter by more' }).click()
  await page.getByRole('menuitem', { name: 'Assigned to a person' }).click()
  const whose = page.getByRole('dialog', { name: 'Assigned to a person' })
  await whose.getByPlaceholder('Choose a person').click()
  await page.getByRole('option', { name: assignee }).click()
  await whose.getByRole('button', { name: 'Filter' }).click()
  await expect(page.getByRole('button', { name: `Assigned: To ${assignee}` })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: `Joris ${family}` })).toHaveCount(0)
  await expect(page.getByRole('row').filter({ hasText: `Lotte ${family}` })).toHaveCount(1)
  await expect(reviewer.getByText(/Your claim ended at/)).toBeVisible({ timeout: 20_000 })
})

test('a view is kept, opened again, renamed and deleted; the address says it all', async ({ browser }) => {
  const name = `Late ${crypto.randomUUID().slice(0, 6)}`
  const page = await newcomer(browser, 'lead', 'Aurelio Banti')
  await page.goto('/queue?lane=all&band=hold')
  await page.getByRole('button', { name: 'View: not kept' }).click()
  await page.getByRole('menuitem', { name: 'Keep this view' }).click()
  const dialog = page.getByRole('dialog', { name: 'Keep this view' })
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(dialog).toBeHidden()
  await page.goto('/queue')
  await page.getByRole('button', { name: 'View: Livelihood first' }).click()
  await page.getByRole('menuitemradio', { name }).click()
  await expect(page).toHaveURL(/band=hold&lane=all/)
  await page.getByRole('button', { name: `View: ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Share with everybody' }).click()
  await page.getByRole('button', { name: `View: ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(page.getByRole('button', { name: 'View: not kept' })).toBeVisible()
})

test('columns and row height are in the address and in a kept view, for whoever opens it', async ({ browser }) => {
  const name = `Dense ${crypto.randomUUID().slice(0, 6)}`
  const page = await newcomer(browser, 'lead', 'Aurelio Banti')
  await page.goto('/queue')
  const columns = page.getByRole('button', { name: 'Columns' })
  await columns.click()
  await page.getByRole('menuitemcheckbox', { name: 'Region' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Row height: Standard' }).click()
  await page.getByRole('menuitemradio', { name: 'Compact' }).click()
  await expect(page).toHaveURL(/cols=[a-z.]+&rows=compact/)
  expect(page.url()).not.toContain('region')
  await page.goto('/queue')
  await expect(page.getByRole('columnheader', { name: 'Region' })).toHaveCount(0)

  await page.getByRole('button', { name: 'View: Livelihood first' }).click()
  await page.getByRole('menuitem', { name: 'Keep this view' }).click()
  const dialog = page.getByRole('dialog', { name: 'Keep this view' })
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(page).toHaveURL(/cols=[a-z.]+&rows=compact/)
  await page.getByRole('button', { name: `View: ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Share with everybody' }).click()

  const colleague = await newcomer(browser, 'lead', 'Ines Duarte')
  await colleague.goto('/queue')
  await expect(colleague.getByRole('columnheader', { name: 'Region' })).toBeVisible()
  await colleague.getByRole('button', { name: 'View: Livelihood first' }).click()
  await colleague.getByRole('menuitemradio', { name }).click()
  await expect(colleague.getByRole('columnheader', { name: 'Region' })).toHaveCount(0)
  await expect(colleague.getByRole('button', { name: 'Row height: Compact' })).toBeVisible()
  await colleague.goto('/queue')
  await expect(colleague.getByRole('columnheader', { name: 'Region' })).toBeVisible()
})

test('the facts of a row come by pointer and by keyboard, without a face', async ({ page, platform }) => {
  const { ref } = await heldDriver(platform, 'Teodora Stankovic')
  await signIn(page, 'lead', 1)
  await page.goto(`/queue?q=${ref}`)
  const card = page.getByRole('tooltip')
  await page.getByRole('row').filter({ hasText: 'Teodora Stankovic' }).hover()
  await expect(card).toContainText('1 active')
  await expect(card).toContainText('before all who can')
  await expect(card.getByRole('img')).toHaveCount(0)
  await page.mouse.move(0, 0)
  await expect(card).toBeHidden()
  await page.getByLabel('Choose Teodora Stankovic', { exact: false }).focus()
  await page.keyboard.press('Tab')
  await expect(card).toContainText('Faces open in the bench only.')
})

test('a reviewer’s queue tells nothing of the machine’s view: page, file, stream', async ({ page, platform }) => {
  const { ref } = await heldDriver(platform, 'Henrike Osei')
  await signIn(page, 'reviewer', 1)
  await page.goto(`/queue?q=${ref}&band=refer`)
  await expect(page.getByRole('link', { name: 'Henrike Osei' })).toBeVisible()
  const html = await (await page.request.get(`/queue?q=${ref}`)).text()
  const data = html.replace(/<style[\s\S]*?<\/style>/g, '')
  expect(data).toContain('Henrike Osei')
  expect(
    data.match(/below_hold|between_thresholds|Below hold|Cannot work|"hold"|\\"hold\\"|Livelihood clock|Signals/g),
  ).toBeNull()
  const file = await (await page.request.get(`/queue/export?q=${ref}`)).text()
  expect(file).toContain('Henrike Osei')
  expect(file).not.toMatch(/band|machine|cannot work|signals|below_hold/)
  await expect(page.getByRole('button', { name: /^Band/ })).toHaveCount(0)
  await expect(page.getByLabel('Choose all on this page')).toHaveCount(0)
})

test('a slash goes to the search, and narrows by case number', async ({ page, platform }) => {
  const { ref } = await heldDriver(platform, 'Casimir Dubois')
  await signIn(page, 'lead', 1)
  await page.goto('/queue')
  await page.keyboard.press('/')
  await page.keyboard.type(ref)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`q=${ref}`))
  await expect(page.getByRole('row').filter({ hasText: 'Casimir Dubois' })).toBeVisible()
})

test('a long table is drawn whole as soon as the page lives, and its first screen before', async ({ page }) => {
  await signIn(page, 'auditor')
  const rows = page.getByRole('row').filter({ has: page.getByRole('cell') })
  const html = await (await page.request.get('/audit')).text()
  expect(
    html
      .split('<tbody>')[1]
      ?.split('</tbody>')[0]
      ?.match(/<tr (?!aria-hidden)/g),
  ).toHaveLength(32)
  await page.goto('/audit')
  await expect.poll(() => rows.count()).toBeGreaterThan(40)
})
