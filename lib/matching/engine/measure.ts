import type { FaceResult } from '@vladmandic/human'
import { alignedChip, CHIP_POINTS } from './chip'
import { chipQuality } from './chip-quality'
import { eyeCentres, type FaceMeasurement, type Measurement, type Point, toTenth } from './measurement'
import type { Nets } from './nets'
import { decode, padToSquare, type Square } from './pixels'

/** Room around the picture, as a share of its longest edge; the second is tried when the first shows no face. */
const MARGINS = [0.1, 0.5]
/**
 * Least confidence of a further face, as a share of the surest one's. On the synthetic people second faces, down to
 * 60 px wide, had 0.56 and more, and what only looked like a face at most 0.31.
 */
const LEAST_RELATIVE_CONFIDENCE = 0.4

/** Measures the main face of a photo, or says that there is none. */
export async function measurePhoto(nets: Nets, photo: Uint8Array): Promise<Measurement> {
  const { picture, stored } = await decode(photo)
  const scale = { x: stored.width / picture.width, y: stored.height / picture.height }
  for (const margin of MARGINS) {
    const square = padToSquare(picture, margin)
    const faces = withoutGhosts(await nets.detect(square))
    const main = mainFace(faces, square)
    if (main) return { ...stored, faces: faces.length, ...(await measureFace(nets, square, main, scale)) }
  }
  return { faces: 0 }
}

async function measureFace(nets: Nets, square: Square, face: FaceResult, scale: { x: number; y: number }) {
  const mesh = face.mesh.map(([x, y]): Point => [x, y])
  const five = CHIP_POINTS.map((i) => mesh[i] as Point)
  const chip = alignedChip(square, five)
  const landmarks = mesh.map(
    ([x, y]): Point => [toTenth((x - square.left) * scale.x), toTenth((y - square.top) * scale.y)],
  )
  const { yaw, pitch, roll } = face.rotation?.angle ?? { yaw: 0, pitch: 0, roll: 0 }
  return {
    landmarks,
    eyes: eyeCentres(landmarks),
    pose: { yaw, pitch, roll },
    eyeSpan: outerEyeSpan(mesh),
    ...chipQuality(chip),
    descriptor: await nets.describe({ picture: square, mesh, chip }),
  } satisfies Omit<FaceMeasurement, 'faces' | 'width' | 'height'>
}

function outerEyeSpan(mesh: Point[]): number {
  const [right, left] = [mesh[33] as Point, mesh[263] as Point]
  return Math.hypot(right[0] - left[0], right[1] - left[1])
}

function withoutGhosts(faces: FaceResult[]): FaceResult[] {
  const surest = Math.max(...faces.map(({ boxScore }) => boxScore))
  return faces.filter(({ boxScore }) => boxScore >= LEAST_RELATIVE_CONFIDENCE * surest)
}

/** The largest face, less half its distance from the centre. */
function mainFace(faces: FaceResult[], { width, height }: Square): FaceResult | undefined {
  const weight = ({ box: [x, y, w, h] }: FaceResult) =>
    (w * h) / (width * height) - 0.5 * Math.hypot((x + w / 2) / width - 0.5, (y + h / 2) / height - 0.5)
  return [...faces].sort((a, b) => weight(b) - weight(a))[0]
}
