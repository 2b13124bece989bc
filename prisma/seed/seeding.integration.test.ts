import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { keyActor } from '@/lib/access'
import { checkPassword } from '@/lib/access/password'
import { configuration } from '@/lib/configuration'
import { database } from '@/lib/database'
import { SCOPES } from '@/lib/vocabulary'
import { demoFile } from './demo-file'
import { isLocal } from './local'
import { seed } from './seed'

const run = promisify(execFile)
const quiet = () => undefined

describe('seeding', () => {
  it('makes the staff, the key and the consent texts once', async () => {
    expect(await seed('empty', quiet)).toMatchObject({ ok: true })
    const { users, apiKey, drivers, baseUrl } = JSON.parse(await readFile(demoFile(), 'utf8'))
    expect((await stat(demoFile())).mode & 0o777).toBe(0o600)
    expect({ drivers, baseUrl }).toEqual({ drivers: [], baseUrl: configuration().baseUrl })
    const roles = users.map((user: { role: string }) => user.role)
    const count = (role: string) => roles.filter((one: string) => one === role).length
    expect(['reviewer', 'lead', 'manager', 'admin', 'auditor'].map(count)).toEqual([3, 3, 2, 2, 1])
    for (const { email, password } of users) {
      const row = await database().staffUser.findUniqueOrThrow({ where: { email } })
      expect(password.length).toBeGreaterThanOrEqual(15)
      expect(await checkPassword(row.passwordHash, password)).toBe(true)
    }
    expect((await keyActor(`Bearer ${apiKey}`))?.scopes).toEqual([...SCOPES])
    expect(await database().consentRelease.count()).toBeGreaterThanOrEqual(2)
  })

  it('changes nothing when asked again, and refuses another scenario beside it', async () => {
    const before = await database().auditRecord.count()
    expect(await seed('empty', quiet)).toMatchObject({ ok: true, said: 'The scenario "empty" is seeded already.' })
    expect(await seed('demo', quiet)).toMatchObject({
      ok: false,
      occupied: true,
      said: expect.stringContaining('nothing was seeded'),
    })
    expect(await database().auditRecord.count()).toBe(before)
  })

  it('starts from nothing after one that was cut off', async () => {
    const leftover = join(configuration().dataDir, 'vault', '00', 'left.sealed')
    await mkdir(join(leftover, '..'), { recursive: true })
    await writeFile(leftover, 'left')
    await database().seeding.updateMany({ data: { scenario: 'empty (unfinished)' } })
    expect(await seed('empty', quiet)).toMatchObject({ ok: true })
    expect(await database().staffUser.count()).toBe(11)
    expect(existsSync(leftover)).toBe(false)
    await expect(database().auditRecord.deleteMany()).rejects.toThrow('append-only')
  })

  it('leaves a database that holds anything else alone', async () => {
    await database().seeding.deleteMany()
    const before = await database().auditRecord.count()
    expect(await seed('empty', quiet)).toMatchObject({ ok: false, said: expect.stringContaining('data of its own') })
    expect(await database().auditRecord.count()).toBe(before)
  })

  it('names the scenarios there are when asked for another', async () => {
    expect(await seed('history', quiet)).toEqual({ ok: false, said: 'Name one of the scenarios: demo, empty, volume.' })
  })

  it('refuses a database that is not on this machine, before it connects', async () => {
    const env = { ...process.env, DATABASE_URL: 'postgres://likeness@db.example.com/likeness' }
    const args = ['--conditions=react-server', '--import', 'tsx', 'prisma/seed/index.ts', 'demo']
    await expect(run(process.execPath, args, { env })).rejects.toMatchObject({
      code: 1,
      stderr: 'The database at db.example.com is not on this machine: only a local one is ever seeded.\n',
    })
  })

  it('tells local addresses from others', () => {
    const local = ['postgres://a@localhost/b', 'postgres://a@127.0.0.1:5432/b', 'postgres://a@[::1]/b']
    expect(local.map(isLocal)).toEqual([true, true, true])
    expect(['postgres://a@10.0.0.7/b', 'postgres://a@localhost.example.com/b'].map(isLocal)).toEqual([false, false])
  })
})
