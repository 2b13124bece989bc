/** A point in px, x to the right and y down. */
export type Point = [x: number, y: number]

/** Head pose in radians; 0, 0, 0 looks straight into the camera. */
export type Pose = { yaw: number; pitch: number; roll: number }

/** What the matcher found of the main face in one photo. */
export type FaceMeasurement = {
  /** Faces found in the photo, 1 or more; the figures below are those of the largest and most central one. */
  faces: number
  /** Size of the photo as stored, px. */
  width: number
  height: number
  /** The 468 points of the face mesh in px of the photo as stored, rounded to 0.1. */
  landmarks: Point[]
  /** Centres of the two eyes in px of the photo as stored, named by where they are in the picture. */
  eyes: { left: Point; right: Point }
  pose: Pose
  /** Outer eye corner to outer eye corner in px of the photo reduced to `DECODE_EDGE`: what the matcher had to work with. */
  eyeSpan: number
  /** Mean luma of the aligned face, 0 (black) to 255 (white). */
  luma: number
  /** Variance of the Laplacian of the aligned face's luma: the lower, the softer. Sharp portraits lie above 200. */
  laplacianVariance: number
  /** Float32 precision, L2-normalised; 128 numbers by the embedded net, as many as it gives by another. */
  descriptor: number[]
}

export type Measurement = { faces: 0 } | FaceMeasurement

/** Longest edge of the picture that is measured, px. Larger photos are reduced to it. */
export const DECODE_EDGE = 640

export const hasFace = (measurement: Measurement): measurement is FaceMeasurement => measurement.faces > 0

const EYE_CORNERS = [
  [33, 133],
  [362, 263],
] as const

/** The centres of both eyes from the mesh, the one further left in the picture first. */
export function eyeCentres(landmarks: Point[]): { left: Point; right: Point } {
  const [one, other] = EYE_CORNERS.map(([outer, inner]) => centre(landmarks, outer, inner)) as [Point, Point]
  return one[0] <= other[0] ? { left: one, right: other } : { left: other, right: one }
}

function centre(landmarks: Point[], first: number, second: number): Point {
  const a = landmarks[first]
  const b = landmarks[second]
  if (!a || !b) throw new RangeError('the mesh lacks an eye corner')
  return [toTenth((a[0] + b[0]) / 2), toTenth((a[1] + b[1]) / 2)]
}

export const toTenth = (value: number): number => Math.round(value * 10) / 10
