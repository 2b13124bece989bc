import 'server-only'
import { EventEmitter } from 'node:events'
import { Logger, type Runner, run, type Task } from 'graphile-worker'
import { log } from '@/lib/configuration'
import type { JobName } from '@/lib/vocabulary'
import { busyFlags } from '@/lib/webhooks'
import { CRONTAB } from './tasks'

const AT_ONCE = 4
/** Webhooks wait for others most of the time, so they have places of their own and hold up no measuring. */
const WEBHOOKS_AT_ONCE = 24

type Given = {
  databaseUrl: string
  /** Told the names under which jobs are locked: whoever finds this process dead unlocks them. */
  onPool: (id: string) => void
  /** Jobs are due by this process's clock, not by the database's. */
  useNodeTime?: boolean
}

/** Takes jobs and works them off, those of the clock too, until stopped. */
export async function runTasks(tasks: Record<JobName, Task>, { databaseUrl, onPool, ...given }: Given) {
  const { 'deliver-webhooks': sendWebhooks, ...others } = tasks
  const common = {
    ...given,
    connectionString: withUtc(databaseUrl),
    noHandleSignals: true,
    pollInterval: 1_000,
    logger: quietLogger(),
    events: new EventEmitter().on('pool:create', ({ workerPool }: { workerPool: { id: string } }) => {
      onPool(workerPool.id)
    }),
  }
  const runners: Runner[] = await Promise.all([
    run({ ...common, taskList: others, crontab: CRONTAB, concurrency: AT_ONCE }),
    run({
      ...common,
      taskList: { 'deliver-webhooks': sendWebhooks },
      concurrency: WEBHOOKS_AT_ONCE,
      forbiddenFlags: busyFlags,
    }),
  ])
  return {
    /** Settles when a runner ended by itself. */
    ended: Promise.race(runners.map(({ promise }) => promise.catch(() => undefined))),
    stop: async () => {
      await Promise.all(runners.map((runner) => runner.stop().catch(() => undefined)))
    },
  }
}

const withUtc = (url: string): string => {
  const parsed = new URL(url)
  parsed.searchParams.set('options', '-c timezone=UTC')
  return parsed.toString()
}

const quietLogger = (): Logger =>
  new Logger(() => (level, message) => {
    if (level === 'error') log.error(message)
    else if (level === 'warning') log.warn(message)
  })
