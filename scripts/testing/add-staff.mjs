import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { hash } from '@node-rs/argon2'
import { withClient } from '../postgres/databases.mjs'
import { runScript } from '../stop-error.mjs'
import { e2eSettings } from './e2e-settings.mjs'

/**
 * Somebody new on the staff of the installation under test, without the pages of an invitation: --role, --name, --email,
 * --password.
 */
await runScript(async () => {
  const text = { type: 'string' }
  const { values } = parseArgs({ options: { role: text, name: text, email: text, password: text } })
  const { databaseUrl } = JSON.parse(readFileSync(join(e2eSettings().dataDir, 'e2e.json'), 'utf8'))
  const passwordHash = await hash(values.password, { timeCost: 1 })
  await withClient(databaseUrl, (client) =>
    client.query('insert into staff_user (id, email, name, role, password_hash) values ($1, $2, $3, $4::"Role", $5)', [
      randomUUID(),
      values.email,
      values.name,
      values.role,
      passwordHash,
    ]),
  )
})
