import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createMatcher, hasFace, type Matcher, type Point } from '@/lib/matching/engine/engine'
import { encodeDescriptor } from '@/lib/matching/score'
import { reencode } from '@/lib/vault/reencode'
import { people, picture, type StoredMeasurement, type StoredMeasurements } from '.'

/** Measures every picture of the folder as the product would, and writes measurements.json. */
async function measurePeople() {
  const matcher = createMatcher()
  const measurements: Record<string, StoredMeasurement> = {}
  for (const person of people) {
    for (const shot of person.shots.keys()) {
      measurements[`${person.id}/${shot}.jpg`] = await measureShot(matcher, person.id, shot)
    }
  }
  await matcher.close()
  const { name, version } = matcher
  const out = path.join(path.dirname(fileURLToPath(import.meta.url)), 'measurements.json')
  const content: StoredMeasurements = { matcher: { name, version }, measurements }
  await writeFile(out, `${JSON.stringify(content, null, 1)}\n`)
}

async function measureShot(matcher: Matcher, id: string, shot: number): Promise<StoredMeasurement> {
  const stored = await reencode(await picture(id, shot))
  if (!stored.ok) throw new Error(`${id}/${shot}: ${stored.detail}`)
  const measurement = await matcher.measure(stored.value.jpeg)
  if (!hasFace(measurement)) throw new Error(`${id}/${shot}: no face`)
  const { eyes: _, landmarks, descriptor, ...figures } = measurement
  return {
    ...figures,
    landmarks: encodeLandmarks(landmarks),
    descriptor: encodeDescriptor(descriptor).toString('base64'),
  }
}

function encodeLandmarks(landmarks: Point[]): string {
  const bytes = Buffer.alloc(landmarks.length * 4)
  for (const [i, value] of landmarks.flat().entries()) bytes.writeInt16LE(Math.round(value * 10), 2 * i)
  return bytes.toString('base64')
}

measurePeople()
