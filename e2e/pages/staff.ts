import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import type { Browser, Page } from '@playwright/test'
import { expect, openSession, type Role } from '../fixtures'
import { listening } from './listening'

const PASSWORD = 'three parcels and a bicycle'

/** Who a newcomer's page belongs to. */
const emails = new WeakMap<Page, string>()

const newEmail = () => `${randomUUID().slice(0, 13)}@postbox.example`

const newPage = async (browser: Browser): Promise<Page> =>
  listening(await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage())

/** An account that answers to PASSWORD. */
async function addAccount(role: Role, name: string, email: string): Promise<void> {
  const asked = ['--role', role, '--name', name, '--email', email, '--password', PASSWORD]
  await promisify(execFile)(process.execPath, ['scripts/testing/add-staff.mjs', ...asked])
}

/** Somebody new in a browser of their own, signed in: no other test knows them. */
export async function newcomer(browser: Browser, role: Role, name: string): Promise<Page> {
  const email = newEmail()
  await addAccount(role, name, email)
  const page = await newPage(browser)
  await openSession(page, email, PASSWORD)
  emails.set(page, email)
  return page
}

/** The same newcomer in another browser. */
export async function elsewhere(browser: Browser, page: Page): Promise<Page> {
  const other = await newPage(browser)
  await openSession(other, emails.get(page) ?? '', PASSWORD)
  return other
}

/** An admin invites somebody new, who answers: the page they come to, signed in. */
export async function invited(browser: Browser, admin: Page, role: Role, name: string): Promise<Page> {
  await admin.goto('/admin/users')
  await admin.getByRole('button', { name: 'Invite a user' }).click()
  const dialog = admin.getByRole('dialog', { name: 'Invite a user' })
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('E-mail address').fill(newEmail())
  await dialog.getByRole('radio', { name: new RegExp(`^${role}`, 'i') }).check()
  await dialog.getByRole('button', { name: 'Make the invitation' }).click()
  const shown = admin.getByRole('dialog', { name: 'Invitation made' })
  const link = await shown.getByLabel('Invitation link').textContent()
  await shown.getByRole('button', { name: 'Done' }).click()
  const page = await newPage(browser)
  await page.goto(link?.trim() ?? '')
  await expect(page.getByRole('heading', { name: `Welcome, ${name}` })).toBeVisible()
  await page.getByLabel('New password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Set password and sign in' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/invitation'))
  return page
}
