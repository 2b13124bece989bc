import 'server-only'
import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Logger, type Runner, run } from 'graphile-worker'
import { beat, buryWorker, buryWorkers, sequenceEvents } from '@/lib/audit'
import { configuration, log } from '@/lib/configuration'
import { publishReleases, releaseTexts } from '@/lib/consent'
import { disconnect } from '@/lib/database'
import { configuredMatchers } from '@/lib/matching'
import { createMatcher } from '@/lib/matching/engine/engine'
import { countScores, settleDueDecisions } from '@/lib/review'
import { busyFlags, makeDeliveries } from '@/lib/webhooks'
import { CRONTAB, tasks } from './tasks'

const BEAT_MS = 5_000
/** A worker not seen this long is dead: its jobs are unlocked for the others. */
const DEAD_AFTER_MS = 30_000
const SEQUENCE_EVERY_MS = 250
const CONCURRENCY = 4
/** Webhooks wait for others most of the time, so they have places of their own and hold up no measuring. */
const WEBHOOKS_AT_ONCE = 24

/**
 * The worker process: publishes consent releases that are new, measures, settles, sweeps, gives events their
 * positions, makes webhooks of them and sends them, and says that it lives.
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
  ]
  await matcher.ready().then(
    () => {
      ready = true
    },
    (error: Error) => log.error({ error }, 'The matcher did not load: checks go to a person.'),
  )
  const { 'deliver-webhooks': sendWebhooks, ...others } = tasks(matcher, nextMatcher)
  const common = {
    connectionString: withUtc(databaseUrl),
    noHandleSignals: true,
    pollInterval: 1_000,
    logger: quietLogger(),
    events: new EventEmitter().on('pool:create', ({ workerPool }: { workerPool: { id: string } }) => {
      pools.push(workerPool.id)
    }),
  }
  const runners = await Promise.all([
    run({ ...common, taskList: others, crontab: CRONTAB, concurrency: CONCURRENCY }),
    run({
      ...common,
      taskList: { 'deliver-webhooks': sendWebhooks },
      concurrency: WEBHOOKS_AT_ONCE,
      forbiddenFlags: busyFlags,
    }),
  ])
  await beat(id, { ...matcher, ready }, new Date(), pools)
  await settleDueDecisions()
  await countScores()
  log.info({ workerId: id, matcher: matcher.name, version: matcher.version, ready }, 'The worker is ready.')
  await ended(runners)
  stopping.abort()
  await Promise.all(loops)
  await Promise.all(runners.map((runner) => runner.stop().catch(() => undefined)))
  await Promise.all([matcher.close(), nextMatcher?.close()])
  await buryWorker(id)
  await disconnect()
}

const withUtc = (url: string): string => {
  const parsed = new URL(url)
  parsed.searchParams.set('options', '-c timezone=UTC')
  return parsed.toString()
}

/** Runs something again and again until stopped; a failure is logged and tried again next time. */
async function every(ms: number, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    await work().catch((error: Error) => log.warn({ error }, 'A worker loop failed; it goes on.'))
    await pause(ms, undefined, { signal }).catch(() => undefined)
  }
}

/** Resolves on SIGTERM or SIGINT, or when a runner ended by itself. */
function ended(runners: Runner[]): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve())
    process.once('SIGINT', () => resolve())
    for (const runner of runners) runner.promise.then(resolve, resolve)
  })
}

const quietLogger = (): Logger =>
  new Logger(() => (level, message) => {
    if (level === 'error') log.error(message)
    else if (level === 'warning') log.warn(message)
  })

await main().catch((error: Error) => {
  log.fatal({ error }, 'The worker could not go on.')
  process.exitCode = 1
})
