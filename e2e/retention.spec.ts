import { randomUUID } from 'node:crypto'
import { expect, test } from './fixtures'
import { newcomer } from './pages/staff'

test('an admin tries a term before setting it, and places and ends a legal hold', async ({ browser, platform }) => {
  const admin = await newcomer(browser, 'admin', 'Rena Holt')
  const ref = await platform.driver('Ada Ferro')
  const region = `Pier ${randomUUID().slice(0, 8)}`
  await admin.goto('/admin/retention')
  const terms = admin.getByRole('table', { name: 'Kinds of data and their terms' })
  await expect(terms).toContainText('Single selfies')

  const term = admin.getByRole('dialog', { name: 'Change a term' })
  await admin.getByRole('button', { name: 'Change a term' }).click()
  await term.getByLabel('Region').fill(region)
  await term.getByLabel('Days').fill('12')
  await term.getByRole('button', { name: 'Dry run' }).click()
  await expect(term).toContainText('Between 30 and 1,095 days')
  await term.getByLabel('Days').fill('40')
  await term.getByRole('button', { name: 'Dry run' }).click()
  await expect(term.getByRole('status')).toContainText('Nothing was changed.')
  await term.getByRole('button', { name: 'Set the term' }).click()
  await expect(terms).toContainText(`${region}: 40 days`)

  await admin.getByRole('button', { name: 'Place a legal hold' }).click()
  const hold = admin.getByRole('dialog', { name: 'Place a legal hold' })
  await hold.getByLabel('Driver').fill(ref)
  await hold.getByLabel('Reason').fill('A court has asked for the file.')
  await hold.getByRole('button', { name: 'Place the legal hold' }).click()
  const holds = admin.getByRole('table', { name: 'Legal holds in force' })
  await expect(holds).toContainText(ref)
  await admin.getByRole('button', { name: `End the legal hold on ${ref}` }).click()
  const end = admin.getByRole('dialog', { name: `End the legal hold on ${ref}` })
  await end.getByLabel('Reason').fill('The court is done with it.')
  await end.getByRole('button', { name: 'End the legal hold' }).click()
  await expect(admin.getByText(ref)).toHaveCount(0)
})
