import { chmod, mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { configuration } from '@/lib/configuration'
import { transaction } from '@/lib/database'
import { ok } from '@/lib/vocabulary'
import { newDriver } from '@/scripts/testing/platform'
import { destroyObjects, keepObjects, readObject, StorageUnavailable, sweepVault, writeObject } from './objects'

const vault = () => join(configuration().dataDir, 'vault')
const files = async () => (await readdir(vault(), { recursive: true })).filter((name) => name.includes('.sealed'))
const fileOf = async (id: string) => (await files()).find((name) => name.includes(id))

async function kept(driverId: string, text: string) {
  const object = await writeObject(driverId, Buffer.from(text))
  await transaction(async (tx) => ok(await keepObjects(tx, [object])))
  return object
}

test('what is stored is sealed, opens again, and is gone once destroyed', async () => {
  const driver = await newDriver()
  const object = await kept(driver.id, 'a face')
  const file = await readFile(join(vault(), (await fileOf(object.id)) ?? ''))
  expect(file.toString('latin1')).not.toContain('a face')
  expect((await readObject(object.id))?.toString()).toBe('a face')
  await destroyObjects([object.id])
  expect(await readObject(object.id)).toBeNull()
  expect(await fileOf(object.id)).toBeUndefined()
})

test('a file that was exchanged or changed does not open', async () => {
  const driver = await newDriver()
  const [one, other] = [await kept(driver.id, 'one'), await kept(driver.id, 'other')]
  const path = async (id: string) => join(vault(), (await fileOf(id)) ?? '')
  await writeFile(await path(one.id), await readFile(await path(other.id)))
  await expect(readObject(one.id)).rejects.toThrow()
})

test('files without a row are swept once they are old enough; kept ones stay', async () => {
  const driver = await newDriver()
  const stays = await kept(driver.id, 'stays')
  const orphan = await writeObject(driver.id, Buffer.from('orphan'))
  expect(await sweepVault()).toBe(0)
  const old = new Date(Date.now() - 3_600_000)
  for (const name of await files()) await utimes(join(vault(), name), old, old)
  expect(await sweepVault()).toBe(1)
  expect(await fileOf(orphan.id)).toBeUndefined()
  expect(await fileOf(stays.id)).toBeDefined()
})

test('a vault that takes no file is named, and leaves no half file', async () => {
  const driver = await newDriver()
  await mkdir(vault(), { recursive: true })
  // in every folder an object could go to lies a file instead: as root, a permission alone would not stop it
  const blocked = join(configuration().dataDir, 'blocked')
  await writeFile(blocked, '')
  await chmod(blocked, 0o400)
  const before = configuration().dataDir
  Object.assign(configuration(), { dataDir: blocked })
  await expect(writeObject(driver.id, Buffer.from('x'))).rejects.toBeInstanceOf(StorageUnavailable)
  Object.assign(configuration(), { dataDir: before })
})
