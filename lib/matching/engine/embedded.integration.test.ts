import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { score } from '@/lib/matching/score'
import { reencode } from '@/lib/vault/reencode'
import { measuredBy, measurementOf, people, picture } from '@/prisma/seed/people'
import { EMBEDDED } from '../embedded'
import { createMatcher, type FaceMeasurement, hasFace, type Matcher } from './engine'
import { measurePhoto } from './measure'
import { loadNets } from './nets'

/** References, selfies with changed looks, every kind of poor selfie, documents, and one with a ghost in the background. */
const SAMPLE = ['p01/0.jpg', 'p02/4.jpg', 'p09/2.jpg', 'p22/3.jpg', 'p33/1.jpg', 'p36/3.jpg', 'p40/1.jpg', 'p47/3.jpg']

async function storedPhoto(bytes: Buffer): Promise<Buffer> {
  const stored = await reencode(bytes)
  if (!stored.ok) throw new Error(stored.detail)
  return stored.value.jpeg
}
const shotOf = (file: string) => picture(file.slice(0, 3), Number(file.slice(4, 5))).then(storedPhoto)

function faceIn(measurement: Awaited<ReturnType<Matcher['measure']>>): FaceMeasurement {
  if (!hasFace(measurement)) throw new Error('no face found')
  return measurement
}

describe('the embedded matcher', () => {
  let matcher: Matcher
  beforeAll(() => {
    matcher = createMatcher()
  })
  afterAll(() => matcher.close())

  test.each(SAMPLE)('measures %s as stored for the seed', async (file) => {
    const stored = faceIn(measurementOf(file))
    const measured = faceIn(await matcher.measure(await shotOf(file)))
    expect(measured.faces).toBe(stored.faces)
    expect(score(measured.descriptor, stored.descriptor)).toBeGreaterThan(0.9999)
    expect(Math.hypot(...measured.descriptor)).toBeCloseTo(1, 6)
    expect(measured.landmarks).toHaveLength(468)
    expect(Math.abs(measured.eyes.left[0] - stored.eyes.left[0])).toBeLessThan(2)
  })

  test('every picture of the seed has its measurement, by this matcher', () => {
    expect(measuredBy()).toEqual(EMBEDDED)
    const files = people.flatMap(({ shots }) => shots.map(({ file }) => file))
    expect(files).toHaveLength(203)
    for (const file of files) expect(faceIn(measurementOf(file)).descriptor).toHaveLength(128)
  })

  test('gives landmarks in px of the photo as stored, also when that is larger than what is measured', async () => {
    const small = faceIn(measurementOf('p12/0.jpg'))
    const large = await sharp(await picture('p12', 0))
      .resize({ width: 1440 })
      .jpeg()
      .toBuffer()
    const measured = faceIn(await matcher.measure(await storedPhoto(large)))
    expect([measured.width, measured.height]).toEqual([1440, 1800])
    expect(measured.eyes.left[0] / 3).toBeCloseTo(small.eyes.left[0], -1)
    expect(measured.eyes.right[1] / 3).toBeCloseTo(small.eyes.right[1], -1)
    expect(measured.eyeSpan).toBeLessThan(200)
    expect(score(measured.descriptor, small.descriptor)).toBeGreaterThan(0.98)
  })

  test('finds no face where there is none, and counts two', async () => {
    const empty = sharp({ create: { width: 640, height: 480, channels: 3, background: '#8899aa' } }).jpeg()
    expect(await matcher.measure(await empty.toBuffer())).toEqual({ faces: 0 })
    const second = await sharp(await picture('p05', 1))
      .resize({ height: 300 })
      .toBuffer()
    const pair = await sharp(await picture('p14', 1))
      .extend({ right: 260, background: '#777' })
      .composite([{ input: second, left: 490, top: 40 }])
      .jpeg()
      .toBuffer()
    const measured = faceIn(await matcher.measure(await storedPhoto(pair)))
    expect(measured.faces).toBe(2)
    expect(score(measured.descriptor, faceIn(measurementOf('p14/1.jpg')).descriptor)).toBeGreaterThan(0.97)
  })

  test('fails on bytes that are no picture, and goes on with the next photo', async () => {
    await expect(matcher.measure(Buffer.from('no picture'))).rejects.toMatchObject({ failure: 'failed' })
    expect(faceIn(await matcher.measure(await shotOf('p01/0.jpg'))).faces).toBe(1)
  })

  test('clears a near twin: a known limit of the net', async () => {
    const twin = faceIn(measurementOf('p29/2.jpg')).descriptor
    expect(score(twin, faceIn(measurementOf('p02/0.jpg')).descriptor)).toBeGreaterThan(0.96)
  })
})

test('no tensor outlives its photo, and loading leaves fetch as it was', async () => {
  const fetchBefore = globalThis.fetch
  const nets = await loadNets()
  expect(globalThis.fetch).toBe(fetchBefore)
  await measurePhoto(nets, await shotOf('p01/0.jpg'))
  const alive = nets.tensors()
  const photos = await Promise.all(['p01/1.jpg', 'p33/1.jpg', 'p14/2.jpg'].map(shotOf))
  for (const photo of [...photos, ...photos, ...photos]) await measurePhoto(nets, photo)
  expect(nets.tensors()).toBe(alive)
})
