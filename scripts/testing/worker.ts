import { Logger, run } from 'graphile-worker'
import { tasks } from '@/lib/jobs/tasks'
import type { Measurer } from '@/lib/matching'
import { createMatcher } from '@/lib/matching/engine/engine'

/**
 * A worker beside the test with the real matcher. `hold` keeps it from beginning to measure until the function it
 * answers is called.
 */
export async function startWorker() {
  const matcher = createMatcher({ timeoutMs: 60_000 })
  let gate: Promise<void> = Promise.resolve()
  const measurer: Measurer = {
    name: matcher.name,
    version: matcher.version,
    measure: async (jpeg) => {
      await gate
      return await matcher.measure(jpeg)
    },
  }
  await matcher.ready()
  const runner = await run({
    connectionString: process.env.DATABASE_URL ?? '',
    taskList: tasks(measurer),
    concurrency: 2,
    pollInterval: 200,
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
  })
  return {
    hold(): () => void {
      let open = () => {}
      gate = new Promise((resolve) => {
        open = resolve
      })
      return open
    },
    async stop(): Promise<void> {
      await runner.stop()
      await matcher.close()
    },
  }
}
