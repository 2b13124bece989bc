import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { expect, type Role, signIn } from '../fixtures'

const PASSWORD = 'three parcels and a bicycle'

/** Who a newcomer's page belongs to. */
const emails = new WeakMap<Page, string>()

/** The admin's page of each browser: signed in once for all whom they invite. */
const offices = new WeakMap<Browser, Promise<Page>>()

async function openOffice(browser: Browser): Promise<Page> {
  const admin = await (await browser.newContext()).newPage()
  await signIn(admin, 'admin')
  return admin
}

/** An admin invites somebody new; the invitation's link, shown once. */
async function invite(browser: Browser, role: Role, name: string, email: string): Promise<string> {
  const open = offices.get(browser) ?? openOffice(browser)
  offices.set(browser, open)
  const admin = await open
  await admin.goto('/admin/users')
  await admin.getByRole('button', { name: 'Invite a user' }).click()
  const dialog = admin.getByRole('dialog', { name: 'Invite a user' })
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('E-mail address').fill(email)
  await dialog.getByRole('radio', { name: new RegExp(`^${role}`, 'i') }).check()
  await dialog.getByRole('button', { name: 'Make the invitation' }).click()
  const shown = admin.getByRole('dialog', { name: 'Invitation made' })
  const link = await shown.getByLabel('Invitation link').textContent()
  await shown.getByRole('button', { name: 'Done' }).click()
  return link?.trim() ?? ''
}

/** Somebody new in a browser of their own, invited by an admin and signed in: no other test knows them. */
export async function newcomer(browser: Browser, role: Role, name: string): Promise<Page> {
  const email = `${randomUUID().slice(0, 13)}@postbox.example`
  const link = await invite(browser, role, name, email)
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await page.goto(link)
  await expect(page.getByRole('heading', { name: `Welcome, ${name}` })).toBeVisible()
  await page.getByLabel('New password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Set password and sign in' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/invitation'))
  emails.set(page, email)
  return page
}

/** The same newcomer in another browser. */
export async function elsewhere(browser: Browser, page: Page): Promise<Page> {
  const other = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await other.goto('/sign-in')
  await other.getByLabel('Email').fill(emails.get(page) ?? '')
  await other.getByLabel('Password').fill(PASSWORD)
  await other.getByRole('button', { name: 'Sign in' }).click()
  await other.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  return other
}
