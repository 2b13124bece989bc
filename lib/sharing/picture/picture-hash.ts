import sharp from 'sharp'

type Point = readonly [x: number, y: number]
type Eyes = { left: Point; right: Point }

/** Bits of a hash: 16 rows of 16 cells, each with its step to the right and its step down. */
export const HASH_BITS = 512
const SIDE = 16
/** The window in eye spans, from the middle between the eyes: brow to chin and temple to temple, kept by any crop of a face. */
const WINDOW = { left: -1.35, right: 1.35, top: -1, bottom: 1.7 }
/** Pixels sampled along each edge of a cell. */
const SAMPLES = 4
/** Longest edge that is decoded, px: finer detail does not outlive another encoding. */
const EDGE = 480

type Grey = { data: Uint8Array; width: number; height: number; scale: number }

/**
 * A difference hash of the face's window in the picture, laid level by its eyes, 512 bits: the sign of the step from
 * each cell to its neighbours at the right and below. Survives another encoding, another size, a crop, a shift and a change of light
 * (Krawetz, "Kind of Like That", 2013, for the hash of steps). It tells pictures apart, not people.
 * @param eyes in px of the photo as stored
 */
export async function pictureHash(jpeg: Uint8Array, eyes: Eyes): Promise<Uint8Array<ArrayBuffer>> {
  const grey = await decode(jpeg)
  const cells = cellsOf(grey, eyes)
  const hash = new Uint8Array(HASH_BITS / 8)
  const set = (bit: number) => {
    hash[bit >> 3] = (hash[bit >> 3] as number) | (1 << (bit & 7))
  }
  for (let row = 0; row < SIDE; row++) {
    for (let column = 0; column < SIDE; column++) {
      const light = (right: number, down: number) => cells[(row + down) * (SIDE + 1) + column + right] as number
      if (light(0, 0) < light(1, 0)) set(row * SIDE + column)
      if (light(0, 0) < light(0, 1)) set(SIDE * SIDE + row * SIDE + column)
    }
  }
  return hash
}

async function decode(jpeg: Uint8Array): Promise<Grey> {
  const { width } = await sharp(jpeg).metadata()
  const { data, info } = await sharp(jpeg)
    .resize({ width: EDGE, height: EDGE, fit: 'inside', withoutEnlargement: true })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, scale: info.width / width }
}

/** Light of each cell of the window, 17 rows of 17. */
function cellsOf(grey: Grey, eyes: Eyes): Float64Array {
  const [lx, ly] = eyes.left
  const [rx, ry] = eyes.right
  const [dx, dy] = [(rx - lx) * grey.scale, (ry - ly) * grey.scale]
  const [mx, my] = [((lx + rx) / 2) * grey.scale, ((ly + ry) / 2) * grey.scale]
  const cells = new Float64Array((SIDE + 1) * (SIDE + 1))
  const across = (SIDE + 1) * SAMPLES
  const down = (SIDE + 1) * SAMPLES
  for (let y = 0; y < down; y++) {
    const v = WINDOW.top + ((y + 0.5) / down) * (WINDOW.bottom - WINDOW.top)
    for (let x = 0; x < across; x++) {
      const u = WINDOW.left + ((x + 0.5) / across) * (WINDOW.right - WINDOW.left)
      const cell = Math.floor(y / SAMPLES) * (SIDE + 1) + Math.floor(x / SAMPLES)
      cells[cell] = (cells[cell] as number) + lightAt(grey, mx + u * dx - v * dy, my + u * dy + v * dx)
    }
  }
  return cells
}

/** Between the four pixels around; outside the picture its edge goes on. */
function lightAt({ data, width, height }: Grey, x: number, y: number): number {
  const cx = Math.min(Math.max(x - 0.5, 0), width - 1.001)
  const cy = Math.min(Math.max(y - 0.5, 0), height - 1.001)
  const [x0, y0] = [Math.floor(cx), Math.floor(cy)]
  const [fx, fy] = [cx - x0, cy - y0]
  const at = (px: number, py: number): number => data[py * width + px] ?? 0
  return (
    at(x0, y0) * (1 - fx) * (1 - fy) +
    at(x0 + 1, y0) * fx * (1 - fy) +
    at(x0, y0 + 1) * (1 - fx) * fy +
    at(x0 + 1, y0 + 1) * fx * fy
  )
}

const BANDS = 25
const BAND_BITS = 20

/**
 * 25 bands of 20 bits each, by which near copies are looked up: two hashes are compared only when they share one.
 * A copy with 5 % of its bits changed shares one in all but 1 of 70,000 cases, with 10 % in 96 of 100; two strangers'
 * pictures (41 % changed in the median) in 1 of 1,500. Bits of a band lie spread over the window.
 */
export const hashKeys = (hash: Uint8Array): number[] =>
  Array.from({ length: BANDS }, (_, band) => {
    let value = 0
    for (let i = 0; i < BAND_BITS; i++) {
      const bit = i * BANDS + band
      value = (value << 1) | (((hash[bit >> 3] as number) >> (bit & 7)) & 1)
    }
    return (band << BAND_BITS) | value
  })

/** How many bits are set in each byte. */
const SET_BITS = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length)

/** Bits in which two hashes differ. @throws RangeError for hashes of different lengths */
export function hashDistance(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== b.length) throw new RangeError('hashes of different lengths cannot be compared')
  let differing = 0
  for (let i = 0; i < a.length; i++) differing += SET_BITS[(a[i] as number) ^ (b[i] as number)] as number
  return differing
}
