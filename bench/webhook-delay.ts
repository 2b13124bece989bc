import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { publishReleases } from '@/lib/consent'
import { releaseTexts } from '@/lib/consent/releases'
import { claimNext } from '@/lib/review'
import type { StaffActor } from '@/lib/vocabulary'
import { createEndpoint, deleteEndpoint, listEndpoints } from '@/lib/webhooks'
import { withClient } from '@/scripts/postgres/databases.mjs'
import { root } from '@/scripts/root.mjs'
import { endChild, startChild } from '@/scripts/running/children.mjs'
import { decideHeld, decisionForm } from '@/scripts/testing/decide-case'
import { platformKey, staff } from '@/scripts/testing/platform'
import type { Bench } from './harness/bench'
import { cpuOf } from './harness/cpu'
import { historyCopy } from './harness/database'

const GOAL_MS = 2_000
const PEOPLE = 25
/** Of so many decisions one asks for a new selfie, the costliest there is (a challenge, a hold that goes on); the others find the same person. */
const MIXES = [10, 1]

type Heard = { driver: string; happened: number; arrived: number }

/** A receiver that answers at once and notes when it heard of which standing. */
async function listen(): Promise<{ url: string; heard: Heard[] }> {
  const heard: Heard[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const arrived = Date.now()
    response.writeHead(204).end()
    const { occurredAt, data } = JSON.parse(Buffer.concat(chunks).toString())
    heard.push({ driver: data.driver, happened: Date.parse(occurredAt), arrived })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, heard }
}

/** The reference of the driver of each open case. */
async function driversOfCases(databaseUrl: string): Promise<Map<string, string>> {
  return await withClient(databaseUrl, async (client: import('pg').Client) => {
    const asked = `select c.id::text, d.ref from review_case c join driver d on d.id = c.driver_id where c.status = 'open'`
    const { rows } = await client.query<{ id: string; ref: string }>(asked)
    return new Map(rows.map(({ id, ref }) => [id, ref]))
  })
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN

type Mix = {
  newSelfieIn: number
  people: readonly StaffActor[]
  /** Decisions a second, and for how long. */
  rate: number
  seconds: number
  /** The reference of the driver of each case. */
  refs: ReadonlyMap<string, string>
  heard: readonly Heard[]
  workerPid: number
}

/** People who decide at a steady pace, and what the receiver heard of it, as two lines. */
async function runMix({ newSelfieIn, people, rate, seconds, refs, heard, workerPid }: Mix): Promise<string[]> {
  const decided = new Map<string, number>()
  let begun = 0
  const decideOne = async (person: StaffActor) => {
    const claimed = await claimNext(person)
    if (!claimed.ok) throw new Error(claimed.code)
    const finding = begun++ % newSelfieIn === 0 ? 'new_selfie' : 'same_person'
    const done = await decideHeld(person, claimed.value.caseId, decisionForm(finding))
    if (!done.ok) throw new Error(done.code)
    decided.set(refs.get(claimed.value.caseId) ?? '', Date.now())
  }
  const began = Date.now()
  const [workerBefore, ownBefore] = [cpuOf([workerPid]), cpuOf([process.pid])]
  const work = async (person: StaffActor, place: number) => {
    const every = (1_000 * people.length) / rate
    for (let due = began + (place * 1_000) / rate; due < began + seconds * 1_000; due += every) {
      await pause(Math.max(0, due - Date.now()))
      await decideOne(person)
    }
  }
  await Promise.all(people.map(work))
  const took = (Date.now() - began) / 1_000
  const own = cpuOf([process.pid]) - cpuOf([workerPid]) - ownBefore + workerBefore
  const ours = () => heard.filter(({ driver, happened }) => happened >= began && decided.has(driver))
  for (let waited = 0; waited < 30_000 && new Set(ours().map(({ driver }) => driver)).size < decided.size; ) {
    waited += 200
    await pause(200)
  }
  const workers = cpuOf([workerPid]) - workerBefore
  const delays = ours().map(({ driver, arrived }) => Math.max(0, arrived - (decided.get(driver) ?? arrived)))
  const sorted = delays.toSorted((a, b) => a - b)
  const [middle, late] = [at(sorted, 0.5), at(sorted, 0.95)]
  const each = (ms: number) => (ms / decided.size).toFixed(1)
  return [
    `  ${newSelfieIn === 1 ? 'each' : `one in ${newSelfieIn}`} asks for a new selfie: ${decided.size} decisions at ${(decided.size / took).toFixed(1)} a second; ${sorted.length} standings received`,
    `  median ${middle} ms, p95 ${late} ms; goal p95 below ${GOAL_MS} ms: ${late < GOAL_MS ? 'holds' : 'DOES NOT HOLD'}; CPU of a decision: ${each(own)} ms, ${each(workers)} ms of the worker`,
  ]
}

/** How long `standing.changed` takes from an answered decision to a receiver, by a worker process of its own. */
export const bench: Bench = {
  id: 'W1',
  what: 'from a decision to a receiver that has heard of the standing, at 50 decisions a second',
  async run(stage) {
    process.env.LIKENESS_ALLOW_PRIVATE_WEBHOOKS = 'true'
    process.env.LIKENESS_DATABASE_POOL = String(PEOPLE)
    const url = await historyCopy(stage, 'likeness_bench_webhook_delay', {
      verifications: 20_000,
      drivers: 12_000,
      openCases: 4_000,
    })
    await publishReleases(releaseTexts('Parcelway'))
    const key = platformKey()
    const old = await listEndpoints(key)
    for (const { id } of old.ok ? old.value : []) await deleteEndpoint(key, id)
    const receiver = await listen()
    const made = await createEndpoint(key, { url: receiver.url, events: ['standing.changed'] })
    if (!made.ok) throw new Error(made.detail ?? made.code)
    const worker = startChild(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', 'scripts/testing/worker-without-matcher.ts'],
      { cwd: root, env: { ...process.env, TEST_CLOCK_AHEAD_MS: '0' }, stdio: ['ignore', 'ignore', 'inherit'] },
    )
    stage.onEnd(() => endChild(worker))
    const people = await Promise.all(Array.from({ length: PEOPLE }, () => staff('reviewer')))
    await pause(8_000)
    const mix = {
      people,
      rate: stage.option('rate', 50),
      seconds: stage.option('seconds', 20),
      refs: await driversOfCases(url),
      heard: receiver.heard,
      workerPid: worker.child.pid ?? 0,
    }
    for (const newSelfieIn of MIXES) for (const line of await runMix({ ...mix, newSelfieIn })) stage.say(line)
  },
}
