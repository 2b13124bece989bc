import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { eyeCentres, type Measurement, type Point, type Pose } from '@/lib/matching/engine/measurement'
import { decodeDescriptor } from '@/lib/matching/score'

const folder = path.dirname(fileURLToPath(import.meta.url))

/** One rendered picture of an invented person; angles in degrees as rendered. */
export type Shot = {
  /** `<person>/<number>.jpg` in this folder. */
  file: string
  kind: 'reference' | 'selfie' | 'document'
  light: 'studio' | 'indoor' | 'street' | 'car' | 'dim'
  yaw: number
  pitch: number
  roll: number
  /** Faces that the detector finds in the rendered file; two were rendered nowhere. */
  faces: number
  note?: string[]
  glasses?: boolean
}

/** An invented person. Look-alikes are near twins or siblings of another. */
export type Person = {
  id: string
  sex: 'female' | 'male'
  ageBand: '18-29' | '30-44' | '45-59' | '60+'
  hair: string
  lookAlikeOf: string | null
  confusableWith: { id: string; score: number }[]
  skinToneMonk: number
  shots: Shot[]
}

/** A measurement as it is stored: landmarks in tenths of a px as Int16, the descriptor as Float32, both little endian. */
export type StoredMeasurement = {
  faces: number
  width: number
  height: number
  landmarks: string
  pose: Pose
  eyeSpan: number
  luma: number
  laplacianVariance: number
  descriptor: string
}

export type StoredMeasurements = {
  matcher: { name: string; version: string }
  measurements: Record<string, StoredMeasurement>
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(path.join(folder, file), 'utf8'))

/** Everyone in the folder, in the order of people.json. */
export const people = readJson<{ people: Person[] }>('people.json').people

/** The rendered JPEG of one shot, as a phone would send it. */
export const picture = (id: string, shot: number): Promise<Buffer> => readFile(path.join(folder, id, `${shot}.jpg`))

let stored: StoredMeasurements | undefined

/**
 * What the embedded matcher measures of the re-encoded picture `file` (as in `Shot.file`).
 * @throws Error when the file is not one of this folder
 */
export function measurementOf(file: string): Measurement {
  stored ??= readJson<StoredMeasurements>('measurements.json')
  const found = stored.measurements[file]
  if (!found) throw new Error(`no measurement of ${file}`)
  const landmarks = decodeLandmarks(found.landmarks)
  const descriptor = decodeDescriptor(Buffer.from(found.descriptor, 'base64'))
  return { ...found, landmarks, eyes: eyeCentres(landmarks), descriptor }
}

/** The matcher whose measurements are stored. */
export function measuredBy(): { name: string; version: string } {
  stored ??= readJson<StoredMeasurements>('measurements.json')
  return stored.matcher
}

function decodeLandmarks(base64: string): Point[] {
  const bytes = Buffer.from(base64, 'base64')
  const tenth = (i: number) => bytes.readInt16LE(2 * i) / 10
  return Array.from({ length: bytes.length / 4 }, (_, i): Point => [tenth(2 * i), tenth(2 * i + 1)])
}
