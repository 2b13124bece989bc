import sharp from 'sharp'
import { expect, test } from 'vitest'
import { reencode } from './reencode'

const ground = { channels: 3, background: '#b08060' } as const

/** The most pictures that were decoded at the same time while `work` ran. */
async function mostAtOnce(work: Promise<unknown>): Promise<number> {
  let most = 0
  const looking = setInterval(() => {
    most = Math.max(most, sharp.counters().process)
  }, 1)
  await work
  clearInterval(looking)
  return most
}

test('large portraits sent at once are decoded one after another, upright and whole', async () => {
  const portrait = await sharp({ create: { width: 5_400, height: 4_000, ...ground } })
    .withMetadata({ orientation: 6 })
    .jpeg({ progressive: true })
    .toBuffer()
  const sent = Promise.all([portrait, portrait, portrait].map((bytes) => reencode(bytes)))
  expect(await mostAtOnce(sent)).toBe(1)
  for (const stored of await sent) expect(stored).toMatchObject({ ok: true, value: { width: 3_034, height: 4_096 } })
}, 60_000)

test('ordinary photos do not wait for each other', async () => {
  const photo = await sharp({ create: { width: 3_000, height: 2_000, ...ground } })
    .jpeg()
    .toBuffer()
  const most = await mostAtOnce(Promise.all([photo, photo, photo, photo].map((bytes) => reencode(bytes))))
  expect(most).toBeGreaterThan(1)
}, 60_000)
