import { expect, photo, signIn, supplied, test } from './fixtures'
import { newcomer } from './pages/staff'

test('a note is added without deciding, names a colleague, and reaches them by the bell', async ({
  page,
  platform,
  browser,
}) => {
  const name = `Sunniva ${crypto.randomUUID().slice(0, 6)}`
  const colleague = await newcomer(browser, 'lead', name)
  const author = await newcomer(browser, 'reviewer', `Tobias ${crypto.randomUUID().slice(0, 6)}`)
  const ref = await platform.enrolled('Calixta Moreau', 'p01')
  const { caseId } = await (await platform.submit(ref, await photo('p15', 2), supplied)).json()

  await author.goto(`/cases/${caseId}`)
  await author.getByRole('button', { name: /^Claim/ }).click()
  await expect(author.getByRole('button', { name: 'Extend' })).toBeVisible()
  const field = author.getByLabel('Note', { exact: true })
  await field.focus()
  await author.keyboard.type(`Look at the ears, @${name.slice(0, -1).toLowerCase()}`)
  await author.getByRole('option', { name: new RegExp(name) }).waitFor()
  await author.keyboard.press('Enter')
  await author.keyboard.type('please')
  await expect(field).toHaveValue(`Look at the ears, @${name} please`)
  await expect(author.getByText(`Adding it tells ${name}`)).toBeVisible()
  await author.reload()
  await expect(field).toHaveValue(`Look at the ears, @${name} please`)
  await field.focus()
  await author.keyboard.press('Control+Enter')
  await expect(field).toHaveValue('')
  await expect(author.getByRole('region', { name: 'Notes' })).toContainText('Look at the ears')

  await colleague.goto('/queue')
  await colleague.getByRole('button', { name: 'Mentions, 1 unread' }).click()
  const mention = colleague.getByRole('link', { name: /Look at the ears/ })
  await expect(mention).toBeVisible()
  await mention.click()
  await expect(colleague).toHaveURL(new RegExp(caseId))
  await expect(colleague.getByRole('region', { name: 'Notes' })).toContainText('Look at the ears')
  await expect(colleague.getByRole('button', { name: 'Mentions, none unread' })).toBeVisible()

  await signIn(page, 'reviewer', 1)
  await page.goto(`/cases/${caseId}`)
  await expect(page.getByText('Others have written.')).toBeVisible()
  await expect(page.getByText('Look at the ears')).toBeHidden()
})
