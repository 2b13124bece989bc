import { deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { MAX_STORED_EDGE, reencode, THUMBNAIL_HEIGHT, thumbnail } from './reencode'

const RED = { r: 200, g: 30, b: 40 }
const plain = (width = 120, height = 80): Sharp => sharp({ create: { width, height, channels: 3, background: RED } })
const noisy = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: RED, noise: { type: 'gaussian', mean: 120, sigma: 40 } } })

async function stored(bytes: Uint8Array) {
  const result = await reencode(bytes)
  if (!result.ok) throw new Error(result.detail)
  return { ...result.value, metadata: await sharp(result.value.jpeg).metadata() }
}

async function colourAt(jpeg: Buffer, left: number, top: number): Promise<number[]> {
  const pixel = await sharp(jpeg).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()
  return [...pixel]
}

function expectNear(actual: number[], expected: number[], tolerance = 6) {
  expect(actual).toHaveLength(expected.length)
  for (const [i, value] of actual.entries()) expect(Math.abs(value - (expected[i] ?? 0))).toBeLessThanOrEqual(tolerance)
}

const refusal = { ok: false, code: 'unsupported-image' }

describe('an accepted picture', () => {
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('may be %s and becomes a JPEG', async (format) => {
    const { width, height, jpeg, metadata } = await stored(await plain().toFormat(format).toBuffer())
    expect({ width, height }).toEqual({ width: 120, height: 80 })
    expect(metadata).toMatchObject({ format: 'jpeg', space: 'srgb', depth: 'uchar', channels: 3, hasAlpha: false })
    expectNear(await colourAt(jpeg, 60, 40), [200, 30, 40])
  })

  test('loses EXIF, GPS, ICC and XMP', async () => {
    const exif = {
      IFD0: { Make: 'TellTalePhone', Copyright: 'somebody' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '52/1 31/1 12/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '13/1 24/1 18/1',
      },
    }
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF/><!--TellTaleXmp--></x:xmpmeta>'
    const sent = await plain().withExif(exif).withXmp(xmp).withIccProfile('p3').jpeg().toBuffer()
    const before = await sharp(sent).metadata()
    expect([before.exif, before.xmp, before.icc].every(Boolean)).toBe(true)
    expect(sent.includes('TellTalePhone')).toBe(true)

    const { jpeg, metadata } = await stored(sent)
    expect([metadata.exif, metadata.xmp, metadata.icc, metadata.iptc, metadata.orientation]).toEqual(
      Array(5).fill(undefined),
    )
    for (const trace of ['TellTale', 'Exif', 'ICC_PROFILE', 'ns.adobe.com', 'somebody']) {
      expect(jpeg.includes(trace)).toBe(false)
    }
    expect(applicationSegments(jpeg)).toEqual([])
  })

  test('is turned upright as its EXIF says', async () => {
    const sideways = await sharp({ create: { width: 100, height: 60, channels: 3, background: '#000' } })
      .composite([{ input: { create: { width: 20, height: 60, channels: 3, background: '#fff' } }, left: 0, top: 0 }])
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { width, height, jpeg } = await stored(sideways)
    expect([width, height]).toEqual([60, 100])
    expectNear(await colourAt(jpeg, 30, 5), [255, 255, 255], 12)
    expectNear(await colourAt(jpeg, 30, 80), [0, 0, 0], 12)
  })

  test('may have 16 bits a channel', async () => {
    const sent = await plain().toColourspace('rgb16').png().toBuffer()
    expect((await sharp(sent).metadata()).depth).toBe('ushort')
    const { jpeg, metadata } = await stored(sent)
    expect(metadata.depth).toBe('uchar')
    expectNear(await colourAt(jpeg, 60, 40), [200, 30, 40])
  })

  test('may be CMYK', async () => {
    const sent = await plain().toColourspace('cmyk').jpeg().toBuffer()
    expect((await sharp(sent).metadata()).space).toBe('cmyk')
    const { jpeg, metadata } = await stored(sent)
    expect(metadata.space).toBe('srgb')
    const [red = 0, green = 0, blue = 0] = await colourAt(jpeg, 60, 40)
    expect(red).toBeGreaterThan(150)
    expect(Math.max(green, blue)).toBeLessThan(90)
  })

  test('may be grey', async () => {
    const { width } = await stored(await plain().greyscale().png().toBuffer())
    expect(width).toBe(120)
  })

  test('is laid on white where it is transparent', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 }
    const sent = await sharp({ create: { width: 40, height: 40, channels: 4, background: clear } })
      .png()
      .toBuffer()
    expectNear(await colourAt((await stored(sent)).jpeg, 20, 20), [255, 255, 255])
  })

  test('is reduced to the longest edge that is stored', async () => {
    const { width, height } = await stored(await plain(5000, 2500).jpeg().toBuffer())
    expect([width, height]).toEqual([MAX_STORED_EDGE, MAX_STORED_EDGE / 2])
  })

  test.each([
    ['a web page', Buffer.from('<html><script>alert("TellTale")</script></html>')],
    ['an archive', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(400, 'TellTale')])],
  ])('loses %s that was hung on its end', async (_, tail) => {
    const { jpeg } = await stored(Buffer.concat([await plain().jpeg().toBuffer(), tail]))
    expect(jpeg.includes('TellTale')).toBe(false)
    expect(jpeg.subarray(-2).toString('hex')).toBe('ffd9')
  })
})

describe('a refused upload', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20"/></svg>'

  test.each<[string, () => Buffer | Promise<Buffer>]>([
    ['an empty file', () => Buffer.alloc(0)],
    ['three bytes of a JPEG', () => Buffer.from([0xff, 0xd8, 0xff])],
    ['text', () => Buffer.from('a photo, honestly')],
    ['SVG', () => Buffer.from(svg)],
    ['SVG behind an XML head', () => Buffer.from(`<?xml version="1.0"?>${svg}`)],
    ['GIF', () => plain().gif().toBuffer()],
    ['TIFF', () => plain().tiff().toBuffer()],
    ['PDF', () => Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF')],
    ['SVG behind the first bytes of a JPEG', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(svg)])],
    ['a JPEG cut off in the middle', async () => half(await noisy(400, 400).jpeg().toBuffer())],
    ['a PNG cut off in the middle', async () => half(await noisy(400, 400).png().toBuffer())],
    ['a WebP cut off in the middle', async () => half(await noisy(400, 400).webp().toBuffer())],
    ['an AVIF cut off in the middle', async () => half(await noisy(200, 200).avif().toBuffer())],
    ['a PNG of a trillion pixels', () => bombPng(1_000_000, 1_000_000)],
    ['a PNG of 49 million pixels', () => bombPng(7000, 7000)],
    ['a JPEG of 42 million pixels', () => plain(7000, 6000).jpeg().toBuffer()],
  ])('%s', async (_, make) => {
    expect(await reencode(await make())).toMatchObject(refusal)
  })

  test.each(['webp', 'gif'] as const)('an animated %s', async (format) => {
    const three = await Promise.all([RED, { r: 0, g: 99, b: 0 }, { r: 0, g: 0, b: 99 }].map(still))
    const sent = await sharp(three, { join: { animated: true } })
      .toFormat(format)
      .toBuffer()
    expect((await sharp(sent).metadata()).pages).toBe(3)
    expect(await reencode(sent)).toMatchObject(refusal)
  })
})

describe('a thumbnail', () => {
  test('has the height asked for and the shape of the photo', async () => {
    const { jpeg } = await stored(await noisy(1200, 1500).jpeg().toBuffer())
    const strip = await sharp(await thumbnail(jpeg)).metadata()
    expect([strip.width, strip.height]).toEqual([205, THUMBNAIL_HEIGHT])
    const small = await thumbnail(jpeg, 64)
    expect((await sharp(small).metadata()).height).toBe(64)
    expect(small.length).toBeLessThan(8000)
  })

  test('is never larger than the photo', async () => {
    const { jpeg } = await stored(await plain(60, 40).jpeg().toBuffer())
    expect((await sharp(await thumbnail(jpeg)).metadata()).height).toBe(40)
  })
})

const half = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2))

const still = (background: typeof RED) =>
  sharp({ create: { width: 20, height: 20, channels: 3, background } })
    .png()
    .toBuffer()

/** A PNG whose header promises more pixels than it holds. */
function bombPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc(1_000_000))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** Names of a JPEG's application segments. */
function applicationSegments(jpeg: Buffer): string[] {
  const names: string[] = []
  for (let at = 2; jpeg[at + 1] !== 0xda; at += 2 + jpeg.readUInt16BE(at + 2)) {
    const marker = jpeg[at + 1] ?? 0
    if (marker >= 0xe0 && marker <= 0xef) names.push(jpeg.subarray(at + 4, jpeg.indexOf(0, at + 4)).toString())
  }
  return names
}
