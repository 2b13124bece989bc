import 'server-only'
import { randomUUID } from 'node:crypto'
import { beat, buryWorker, buryWorkers, sequenceEvents } from '@/lib/audit'
import { configuration, log } from '@/lib/configuration'
import { publishReleases, releaseTexts } from '@/lib/consent'
import { disconnect } from '@/lib/database'
import { configuredMatchers, reEmbed } from '@/lib/matching'
import { createMatcher } from '@/lib/matching/engine/engine'
import { countScores, settleDueDecisions } from '@/lib/review'
import { foldTrends } from '@/lib/trends'
import { makeDeliveries } from '@/lib/webhooks'
import { every, followClock } from './loops'
import { runTasks } from './run-tasks'
import { tasks } from './tasks'

const BEAT_MS = 5_000
/** A worker not seen this long is dead: its jobs are unlocked for the others. */
const DEAD_AFTER_MS = 30_000
const SEQUENCE_EVERY_MS = 250
/** Changes of past hours are counted anew this often; read from the rows until then. */
const FOLD_EVERY_MS = 2_000
/** Between two runs of re-embedding, while another matcher is made ready. */
const RE_EMBED_EVERY_MS = 15_000

/**
 * The worker process: publishes consent releases that are new, measures, settles, sweeps, tells what the clock did to
 * standing, gives events their positions, makes webhooks of them and sends them, keeps the counts of trends, and says
 * that it lives.
 */
export async function main(): Promise<void> {
  const id = `likeness-${randomUUID()}`
  const { databaseUrl, matcherTimeoutMs, operatorName } = configuration()
  await publishReleases(releaseTexts(operatorName))
  const { current, next } = configuredMatchers()
  const matcher = createMatcher({ timeoutMs: matcherTimeoutMs, own: current })
  const nextMatcher = next ? createMatcher({ timeoutMs: matcherTimeoutMs, own: next }) : undefined
  let ready = false
  const pools: string[] = []
  const stopping = new AbortController()
  const loops = [
    every(BEAT_MS, stopping.signal, async () => {
      await beat(id, { ...matcher, ready }, new Date(), pools)
      await buryWorkers(new Date(Date.now() - DEAD_AFTER_MS))
    }),
    every(SEQUENCE_EVERY_MS, stopping.signal, async () => {
      await sequenceEvents()
      await makeDeliveries()
    }),
    followClock(stopping.signal),
    every(FOLD_EVERY_MS, stopping.signal, async () => void (await foldTrends(stopping.signal))),
  ]
  await matcher.ready().then(
    () => {
      ready = true
    },
    (error: Error) => log.error({ error }, 'The matcher did not load: checks go to a person.'),
  )
  if (nextMatcher) {
    const { signal } = stopping
    loops.push(every(RE_EMBED_EVERY_MS, signal, () => reEmbed(nextMatcher, { from: randomUUID(), signal })))
  }
  const running = await runTasks(tasks(matcher, nextMatcher), { databaseUrl, onPool: (pool) => pools.push(pool) })
  await beat(id, { ...matcher, ready }, new Date(), pools)
  await settleDueDecisions()
  await countScores()
  log.info({ workerId: id, matcher: matcher.name, version: matcher.version, ready }, 'The worker is ready.')
  await Promise.race([askedToEnd(), running.ended])
  stopping.abort()
  await Promise.all(loops)
  await running.stop()
  await Promise.all([matcher.close(), nextMatcher?.close()])
  await buryWorker(id)
  await disconnect()
}

const askedToEnd = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGTERM', () => resolve())
    process.once('SIGINT', () => resolve())
  })

await main().catch((error: Error) => {
  log.fatal({ error }, 'The worker could not go on.')
  process.exitCode = 1
})
