import { StopError } from '../stop-error.mjs'
import { lastLines, startWeb, startWorker, waitForWeb } from './programs.mjs'
import { writeRunFile } from './run-file.mjs'
import { keepRunning } from './supervise.mjs'

/**
 * Starts web and worker. `ready()` waits until the web answers and the matcher is there; `failed` rejects when the web
 * process ends; the worker is started again when it ends, until `ending` is aborted.
 */
export function serveAll(context, ending) {
  const { settings } = context
  const web = startWeb(context)
  const note = (worker) =>
    writeRunFile(settings.dataDir, { baseUrl: settings.baseUrl, web: web.child.pid, worker: worker.child.pid })
  keepRunning(
    'worker',
    () => {
      const started = startWorker(context)
      note(started)
      return started
    },
    ending,
  )
  const failed = web.ended.then(({ code, signal }) => {
    if (ending.aborted) return new Promise(() => {})
    throw new StopError(`The web process ended (${signal ?? `exit status ${code}`}), so everything ends.`)
  })
  failed.catch(() => {})
  return {
    failed,
    ready: async () => {
      const live = await waitForWeb(context, web, '/api/v1/health/live', 60_000)
      if (!live)
        throw new StopError(`The web on port ${settings.port} is not well after a minute.${lastLines(context, 'web')}`)
      return waitForWeb(context, web, '/api/v1/health/ready', 60_000)
    },
  }
}
