import sharp from 'sharp'
import { expect, test } from 'vitest'
import { SHARING } from '@/lib/sharing/signals'
import { measurementOf, people, picture } from '@/prisma/seed/people'
import { hashDistance, hashKeys, pictureHash } from './picture-hash'

type Point = readonly [number, number]
const eyesIn = (file: string) => {
  const measured = measurementOf(file)
  if (!('eyes' in measured)) throw new Error(`${file} has no face`)
  return measured.eyes
}
const bytesOf = (file: string) => picture(file.slice(0, 3), Number(file.slice(4, 5)))
const selfies = people.flatMap(({ shots }) => shots.filter((shot) => shot.kind === 'selfie').map((shot) => shot.file))

/** As a replay is sent: cut at the edges, made smaller, encoded anew, with the eyes a little off. */
async function replayed(file: string): Promise<{ jpeg: Buffer; eyes: { left: Point; right: Point } }> {
  const original = await bytesOf(file)
  const { width, height } = await sharp(original).metadata()
  const [left, top, scale] = [Math.round(width * 0.08), Math.round(height * 0.05), 0.7]
  const cut = { left, top, width: width - 2 * left, height: height - top }
  const jpeg = await sharp(await sharp(original).extract(cut).toBuffer())
    .resize({ width: Math.round(cut.width * scale) })
    .jpeg({ quality: 55 })
    .toBuffer()
  const moved = ([x, y]: Point): Point => [(x - left) * scale + 0.6, (y - top) * scale - 0.5]
  const eyes = eyesIn(file)
  return { jpeg, eyes: { left: moved(eyes.left), right: moved(eyes.right) } }
}

test('copies that were cropped, made smaller and encoded anew lie below the bar, other selfies above it', async () => {
  const files = selfies.filter((_, i) => i % 5 === 0)
  const hashes = await Promise.all(files.map(async (file) => pictureHash(await bytesOf(file), eyesIn(file))))
  const copies = await Promise.all(
    files.map(async (file) => {
      const copy = await replayed(file)
      return await pictureHash(copy.jpeg, copy.eyes)
    }),
  )
  for (const [i, hash] of hashes.entries()) {
    expect(hashDistance(hash, copies[i] as Uint8Array)).toBeLessThanOrEqual(SHARING.picture.differingAtMost)
    const keys = new Set(hashKeys(hash))
    expect(hashKeys(copies[i] as Uint8Array).some((key) => keys.has(key))).toBe(true)
    for (const other of hashes.slice(i + 1))
      expect(hashDistance(hash, other)).toBeGreaterThan(SHARING.picture.differingAtMost)
  }
}, 60_000)

test('the bands of a hash are 25 whole numbers that tell which band they are', () => {
  const keys = hashKeys(new Uint8Array(64).fill(255))
  expect(keys).toHaveLength(25)
  expect(new Set(keys).size).toBe(25)
  expect(Math.max(...keys)).toBeLessThan(2 ** 31)
  expect(() => hashDistance(new Uint8Array(64), new Uint8Array(32))).toThrow(RangeError)
})
