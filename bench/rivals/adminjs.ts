import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Stage } from '../harness/bench'
import { type Served, serve } from '../harness/web'
import { installRival, rivalFile } from './install'

const PACKAGES = [
  'adminjs@7.8.17',
  '@adminjs/express@6.1.1',
  '@adminjs/sql@2.2.6',
  'express@4',
  'express-session@1',
  'express-formidable@1',
  'tslib@2',
]

export type AdminRival = { served: Served; path: string; headers: Record<string, string>; expected: RegExp }

/**
 * AdminJS over the same database, signed in: its list of verifications, newest first, 50 a page. What is measured is
 * the request for the rows with their total; the page around them is drawn in the browser.
 */
export async function serveAdminJs(stage: Stage, databaseUrl: string): Promise<AdminRival | null> {
  const folder = await installRival(stage, 'adminjs', PACKAGES)
  if (!folder) return null
  copyFileSync(rivalFile('adminjs-server.mjs'), join(folder, 'server.mjs'))
  const served = await serve(stage, {
    args: ['server.mjs'],
    cwd: folder,
    env: { DATABASE_URL: databaseUrl },
    path: '/admin/login',
  })
  const body = new URLSearchParams({ email: 'bench@likeness.example', password: 'any' })
  const answer = await fetch(`${served.base}/admin/login`, { method: 'POST', body, redirect: 'manual' })
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const path = '/admin/api/resources/verification/actions/list?perPage=50&sortBy=created_at&direction=desc&page=1'
  return { served, path, headers: { cookie }, expected: /"records":\[\{/ }
}
