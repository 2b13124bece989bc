import { randomBytes, randomUUID } from 'node:crypto'
import { configuration } from '@/lib/configuration'
import { database } from '@/lib/database'
import type { MatcherName } from '@/lib/matching'
import { sealEntry } from '@/lib/matching/sealed-template'
import { sealBytes } from '@/lib/vault'

/**
 * Generated descriptors, of nobody: a common direction and noise, so that strangers lie near 0.84 as they do with the
 * embedded matcher. Good for arithmetic, sizes and speed; they say nothing about faces.
 */
export function generatedFaces(count: number, length = 128, seed = 1): number[][] {
  const next = gaussian(seed)
  const spread = Math.sqrt((1 - 0.84) / 0.84 / length)
  const common = Math.sqrt(1 / length)
  return Array.from({ length: count }, () => {
    const vector = Array.from({ length }, () => common + spread * next())
    const size = Math.hypot(...vector)
    return vector.map((value) => value / size)
  })
}

/** Numbers of a normal distribution (Box and Muller) from a seeded generator (mulberry32). */
function gaussian(seed: number): () => number {
  let state = seed >>> 0
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
}

const BATCH = 5_000

/** Puts generated faces into the face index as drivers who chose comparison across accounts would be. @returns their ids */
export async function fillFaceIndex(by: MatcherName, faces: readonly number[][]): Promise<string[]> {
  const ids = faces.map(() => randomUUID())
  for (let from = 0; from < ids.length; from += BATCH) {
    const part = ids.slice(from, from + BATCH)
    const keys = part.map(() => randomBytes(32))
    const wrapped = part.map((id, i) => sealBytes(configuration().masterKey, `driver-key ${id}`, keys[i] as Buffer))
    const sealed = part.map((id, i) => sealEntry(keys[i] as Buffer, id, by, faces[from + i] ?? []))
    await database().driverKey.createMany({
      data: part.map((driverId, i) => ({ driverId, wrapped: wrapped[i] as never })),
    })
    await database().$executeRaw`
      with moved as (
        insert into face_index (matcher, matcher_version, position) values (${by.name}, ${by.version}, ${part.length})
        on conflict (matcher, matcher_version) do update set position = face_index.position + ${part.length}
        returning position
      )
      insert into face_index_entry (driver_id, matcher, matcher_version, sealed, position)
      select one.id, ${by.name}, ${by.version}, one.sealed, moved.position - ${part.length} + one.place
      from moved, unnest(${part}::uuid[], ${sealed}::bytea[]) with ordinality as one(id, sealed, place)`
  }
  return ids
}
