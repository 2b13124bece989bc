import sharp from 'sharp'
import { DECODE_EDGE } from './measurement'

/** Interleaved RGB, 8 bit. */
export type Pixels = { data: Uint8Array; width: number; height: number }

/** A picture padded to a square, and where the picture lies in it. */
export type Square = Pixels & { left: number; top: number }

const GREY = 127
const CHANNELS = 3

/** Decodes a photo upright and in sRGB, reduced to `DECODE_EDGE`; `stored` is the photo's own size in px. */
export async function decode(
  photo: Uint8Array,
): Promise<{ picture: Pixels; stored: { width: number; height: number } }> {
  const { autoOrient: stored } = await sharp(photo).metadata()
  const { data, info } = await sharp(photo)
    .autoOrient()
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .resize({ width: DECODE_EDGE, height: DECODE_EDGE, fit: 'inside', withoutEnlargement: true })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const picture = {
    data: info.channels === CHANNELS ? new Uint8Array(data) : greyToRgb(data),
    width: info.width,
    height: info.height,
  }
  return { picture, stored }
}

function greyToRgb(grey: Uint8Array): Uint8Array {
  const rgb = new Uint8Array(grey.length * CHANNELS)
  for (const [i, value] of grey.entries()) rgb.fill(value, i * CHANNELS, (i + 1) * CHANNELS)
  return rgb
}

/**
 * Pads a picture to a grey square with `margin` of its longest edge on each side. The detector misplaces landmarks
 * when it squares a picture itself, and finds a face that fills the picture only with room around it.
 */
export function padToSquare({ data, width, height }: Pixels, margin: number): Square {
  const side = Math.round(Math.max(width, height) * (1 + 2 * margin))
  const left = Math.floor((side - width) / 2)
  const top = Math.floor((side - height) / 2)
  const square = new Uint8Array(side * side * CHANNELS).fill(GREY)
  for (let y = 0; y < height; y++) {
    const row = data.subarray(y * width * CHANNELS, (y + 1) * width * CHANNELS)
    square.set(row, ((y + top) * side + left) * CHANNELS)
  }
  return { data: square, width: side, height: side, left, top }
}
