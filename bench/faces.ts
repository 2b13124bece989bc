import { randomUUID } from 'node:crypto'
import { database } from '@/lib/database'
import { searchFaces } from '@/lib/matching'
import { faceIndexOf } from '@/lib/matching/face-indexes'
import { sealFace } from '@/lib/matching/sealed-measurement'
import { sealEntry } from '@/lib/matching/sealed-template'
import { FIRST_POLICY } from '@/lib/policy'
import { ensureDriverKey } from '@/lib/vault'
import { deployMigrations } from '@/scripts/migrations/deploy.mjs'
import { ensureDatabase } from '@/scripts/postgres/databases.mjs'
import { fillFaceIndex, generatedFaces } from '@/scripts/testing/generated-faces'
import type { Bench, Stage } from './harness/bench'
import { judge, median, type Side, takeTurns, tell } from './harness/compare'
import { cpuOf } from './harness/cpu'
import { amount, postgresPid } from './harness/database'

const BY = { name: 'embedded', version: '1.0.0' }
const LENGTH = 128
const SEED = 14
/** Searches of one round: CPU is counted in ticks of 10 ms, so that a round has to be many of them. */
const SEARCHES = 60
const PROBES = 100

/** P14: how long a search of a selfie among many drivers' templates takes, and whether it finds everybody. */
export const bench: Bench = {
  id: 'P14',
  what: '1:N search of a selfie among 100,000 templates (generated descriptors), one core',
  async run(stage) {
    const drivers = stage.option('drivers', 100_000)
    const faces = generatedFaces(drivers, LENGTH, SEED)
    await prepare(stage, faces)
    const matrix = Float32Array.from(faces.flat())
    const probe = faces[Math.floor(drivers / 2)] ?? []
    const { verificationId, lookAlikeId } = await plant(probe)
    const began = performance.now()
    const found = await searchFaces(verificationId)
    stage.say(
      `  first search, with ${amount(drivers)} templates opened: ${((performance.now() - began) / 1_000).toFixed(1)} s`,
    )
    if (!found.some((one) => one.driverId === lookAlikeId))
      throw new Error('The account with the same face was not found.')
    const asFloats = Float32Array.from(probe)
    const processes = [process.pid, postgresPid(stage)]
    const waited = new Map<string, number[]>()
    const cost = (name: string, search: () => unknown) => async () => {
      const [start, before] = [performance.now(), cpuOf(processes)]
      for (let i = 0; i < SEARCHES; i++) await search()
      const cpu = (cpuOf(processes) - before) / SEARCHES
      waited.set(name, [...(waited.get(name) ?? []), (performance.now() - start) / SEARCHES])
      return cpu
    }
    const floor = () => bruteForce(matrix, asFloats, FIRST_POLICY.acrossAccounts.threshold)
    const sides: Side[] = [
      { name: 'Likeness', round: cost('Likeness', () => searchFaces(verificationId)) },
      { name: 'brute force', round: cost('brute force', floor) },
    ]
    const figures = await takeTurns(sides)
    stage.say(
      '  Likeness: the whole job, with consent, policy and what changed read anew; brute force: the dot products alone',
    )
    for (const line of tell(figures, 'ms of CPU a search, Postgres included')) stage.say(line)
    for (const [name, rounds] of waited) stage.say(`  ${name}: ${median(rounds.slice(1)).toFixed(1)} ms by the clock`)
    stage.say(judge(figures, { of: 'Likeness', against: 'brute force', atMost: 1.5 }).line)
    stage.say(await recall(faces, matrix))
  },
}

/** A migrated database whose face index holds these faces, made at the first use. */
async function prepare(stage: Stage, faces: readonly number[][]): Promise<void> {
  const url = await ensureDatabase(stage.serverUrl, `likeness_bench_faces_${faces.length}`)
  await deployMigrations(url)
  process.env.DATABASE_URL = url
  await database().faceIndexEntry.deleteMany({
    where: { driverId: { in: (await database().driver.findMany()).map((row) => row.id) } },
  })
  const kept = await database().faceIndexEntry.count()
  if (kept === faces.length) return
  await database().$executeRaw`truncate face_index, face_index_entry, face_index_removal, keys.driver_key`
  await fillFaceIndex(BY, faces)
}

/** A measured selfie of somebody who chose comparison across accounts, and another account with the same face. */
async function plant(face: readonly number[]) {
  const [driverId, lookAlikeId] = [await consenting(), await consenting()]
  const key = await ensureDriverKey(lookAlikeId)
  const sealed = sealEntry(key, lookAlikeId, BY, face)
  const { position } = await database().faceIndex.findFirstOrThrow()
  await database().faceIndex.updateMany({ data: { position: position + 1n } })
  const place = { matcher: BY.name, matcherVersion: BY.version, position: position + 1n }
  await database().faceIndexEntry.create({ data: { driverId: lookAlikeId, sealed, ...place } })
  const verificationId = randomUUID()
  const by = { matcher: BY.name, matcherVersion: BY.version }
  const who = { submittedByKind: 'key', submittedById: randomUUID() }
  await database().verification.create({
    data: { id: verificationId, driverId, status: 'approved', capturedAt: new Date(), ...by, ...who },
  })
  const eyes = { left: [0, 0], right: [0, 0] } as { left: [number, number]; right: [number, number] }
  const figures = { faces: 1, width: 1, height: 1, landmarks: [], eyes, pose: { yaw: 0, pitch: 0, roll: 0 } }
  const measured = { ...figures, eyeSpan: 1, luma: 1, laplacianVariance: 1, descriptor: [...face] }
  const kept = await sealFace(driverId, verificationId, measured)
  await database().measurement.create({ data: { photoId: verificationId, driverId, sealed: kept, ...by } })
  return { verificationId, lookAlikeId }
}

async function consenting(): Promise<string> {
  const driver = await database().driver.create({ data: { ref: randomUUID(), name: 'Nobody' } })
  const answer = { driverId: driver.id, releaseVersion: 1, locale: 'en', decision: 'granted', textSha256: '' }
  const by = { at: new Date(), recordedByKind: 'system', recordedById: 'bench' }
  await database().consent.create({ data: { ...answer, ...by } })
  await database().optionDecision.create({ data: { ...answer, ...by, purpose: 'across_accounts' } })
  return driver.id
}

/** The floor: every row's dot product, four sums at once, and the rows that reach the threshold. */
function bruteForce(matrix: Float32Array, probe: Float32Array, threshold: number): number[] {
  const near: number[] = []
  for (let at = 0, row = 0; at < matrix.length; at += LENGTH, row++) {
    let [a, b, c, d] = [0, 0, 0, 0]
    for (let i = 0; i < LENGTH; i += 4) {
      a += (matrix[at + i] as number) * (probe[i] as number)
      b += (matrix[at + i + 1] as number) * (probe[i + 1] as number)
      c += (matrix[at + i + 2] as number) * (probe[i + 2] as number)
      d += (matrix[at + i + 3] as number) * (probe[i + 3] as number)
    }
    if (a + b + c + d >= threshold) near.push(row)
  }
  return near
}

/** Of all that brute force finds for many probes, at a threshold with many hits: how many the index finds. */
async function recall(faces: readonly number[][], matrix: Float32Array): Promise<string> {
  const { index } = await faceIndexOf(BY)
  let [wanted, found] = [0, 0]
  for (let i = 0; i < PROBES; i++) {
    const probe = faces[Math.floor((i * faces.length) / PROBES)] ?? []
    const expected = bruteForce(matrix, Float32Array.from(probe), 0.9).length
    wanted += expected
    found += Math.min(expected, index.search(probe, 0.9, '').length)
  }
  const share = found / wanted
  return `  recall ${share.toFixed(4)} of ${amount(wanted)} rows over ${PROBES} probes; goal 1.0: ${share === 1 ? 'holds' : 'DOES NOT HOLD'}`
}
