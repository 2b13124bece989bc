import sharp, { type Metadata } from 'sharp'
import { ok, type Result, refuse } from '@/lib/vocabulary'
import { budgetOf } from './budget'

/** Longest upload that callers may hand on, bytes. */
export const MAX_UPLOAD_BYTES = 15 * 1024 * 1024
/** Most pixels that are decoded; a small file can claim billions. */
export const MAX_INPUT_PIXELS = 40_000_000
/** Longest edge of a stored photo, px. */
export const MAX_STORED_EDGE = 4096
export const STORED_QUALITY = 92
/** Height of a picture in a film strip, px. */
export const THUMBNAIL_HEIGHT = 256
export const THUMBNAIL_QUALITY = 80

const ACCEPTED_FORMATS = ['jpeg', 'png', 'webp', 'avif'] as const
type AcceptedFormat = (typeof ACCEPTED_FORMATS)[number]

/** A photo as the vault keeps it: upright sRGB JPEG without any metadata. */
export type StoredPhoto = { jpeg: Buffer; width: number; height: number }

/**
 * Pixels that one process decodes at the same time. A progressive JPEG is held whole as coefficients before its first
 * line is there, so it counts twice. Measured with 40 million pixels: 120 to 150 MB for a baseline JPEG, 240 MB for a
 * progressive one (415 MB once, without subsampled colour and turned), and three times that for three at once.
 */
const PIXELS_AT_ONCE = MAX_INPUT_PIXELS
const withinPixels = budgetOf(PIXELS_AT_ONCE)

// Every upload is another picture, and decoded faces should not outlive their request.
sharp.cache(false)

/**
 * Decodes an upload and encodes it anew, so that nothing of the sent file is stored: no EXIF, GPS, ICC or XMP, no bytes
 * after the picture. Upright, on white, 8 bit sRGB, at most `MAX_STORED_EDGE` px. The content decides, not the name.
 *
 * Large pictures wait for each other (`PIXELS_AT_ONCE`), so that many at once do not fill the memory.
 *
 * Refuses `unsupported-image`: not a JPEG, PNG, WebP or AVIF, several pages or frames, truncated or damaged, or more
 * than `MAX_INPUT_PIXELS`.
 */
export async function reencode(bytes: Uint8Array): Promise<Result<StoredPhoto, 'unsupported-image'>> {
  const format = sniffFormat(bytes)
  if (!format) return unsupported('Send a JPEG, PNG, WebP or AVIF picture.')
  try {
    const metadata = await sharp(bytes, { ...DECODING, limitInputPixels: false }).metadata()
    const refusal = refusalFor(metadata, format)
    if (refusal) return unsupported(refusal)
    const pixels = metadata.width * metadata.height * (metadata.isProgressive ? 2 : 1)
    return ok(await withinPixels(pixels, () => encode(bytes)))
  } catch {
    return unsupported('The picture is damaged or incomplete.')
  }
}

/** A small JPEG of a stored photo, `height` px high. */
export async function thumbnail(jpeg: Uint8Array, height = THUMBNAIL_HEIGHT): Promise<Buffer> {
  return sharp(jpeg).resize({ height, withoutEnlargement: true }).jpeg({ quality: THUMBNAIL_QUALITY }).toBuffer()
}

const unsupported = (detail: string) => refuse('unsupported-image', detail)

const DECODING = { failOn: 'error', pages: 1 } as const

function refusalFor(metadata: Metadata, format: AcceptedFormat): string | undefined {
  if (decodedFormat(metadata) !== format) return 'The picture is not what its first bytes say.'
  if ((metadata.pages ?? 1) > 1) return 'Send a single picture, not an animation.'
  if (metadata.width * metadata.height > MAX_INPUT_PIXELS) return 'The picture has more than 40 million pixels.'
}

const decodedFormat = ({ format, compression }: Metadata) =>
  format === 'heif' && compression === 'av1' ? 'avif' : format

async function encode(bytes: Uint8Array): Promise<StoredPhoto> {
  const { data, info } = await sharp(bytes, { ...DECODING, limitInputPixels: MAX_INPUT_PIXELS })
    .autoOrient()
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .resize({ width: MAX_STORED_EDGE, height: MAX_STORED_EDGE, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: STORED_QUALITY })
    .toBuffer({ resolveWithObject: true })
  return { jpeg: data, width: info.width, height: info.height }
}

/** What the first bytes say, before any decoder sees them. */
function sniffFormat(bytes: Uint8Array): AcceptedFormat | undefined {
  const text = (start: number, end: number) => Buffer.from(bytes.subarray(start, end)).toString('latin1')
  if (text(0, 3) === '\xff\xd8\xff') return 'jpeg'
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp'
  if (text(4, 12) === 'ftypavif') return 'avif'
}
