import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { withLock } from './lock.mjs'

const folder = mkdtempSync(join(tmpdir(), 'likeness-lock-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('one holder at a time, and the lock is gone afterwards', async () => {
  const path = join(folder, 'turns')
  const order: string[] = []
  const turn = (name: string) =>
    withLock(path, async () => {
      order.push(`${name} in`)
      await new Promise((done) => setImmediate(done))
      order.push(`${name} out`)
    })
  await Promise.all([turn('a'), turn('b')])
  expect(order).toEqual(['a in', 'a out', 'b in', 'b out'])
  expect(existsSync(path)).toBe(false)
})

test('the lock of a killed process is taken over', async () => {
  const path = join(folder, 'killed')
  const { pid } = spawnSync(process.execPath, ['--version'])
  writeFileSync(path, String(pid))
  expect(await withLock(path, async () => 'mine')).toBe('mine')
})

test('so is one that nobody has held for a minute, though its id belongs to a living program', async () => {
  const path = join(folder, 'reused')
  writeFileSync(path, String(process.pid))
  const longAgo = new Date(Date.now() - 61_000)
  utimesSync(path, longAgo, longAgo)
  expect(await withLock(path, async () => 'mine')).toBe('mine')
})

test('work that fails lets go', async () => {
  const path = join(folder, 'failed')
  await expect(withLock(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(existsSync(path)).toBe(false)
})
