import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { nextCli } from '../build.mjs'
import { root } from '../root.mjs'
import { StopError } from '../stop-error.mjs'
import { startChild } from './children.mjs'
import { marked } from './run-file.mjs'

/** Logs go to a file of the data folder, or on to this terminal when `logs` is false. */
function outputTo(dataDir, name, logs) {
  if (!logs) return { stdio: ['ignore', 'inherit', 'inherit'], close: () => {} }
  mkdirSync(join(dataDir, 'logs'), { recursive: true })
  const file = openSync(join(dataDir, 'logs', `${name}.log`), 'w', 0o600)
  return { stdio: ['ignore', file, file], close: () => closeSync(file) }
}

function startNode(name, args, { settings, env, logs }) {
  const output = outputTo(settings.dataDir, name, logs)
  const options = {
    cwd: root,
    env: marked({ ...env, NODE_ENV: 'production', LIKENESS_PROCESS: name }, settings.dataDir),
    stdio: output.stdio,
  }
  const entry = startChild(process.execPath, args, options)
  output.close()
  return entry
}

/**
 * How long an idle connection stays open: longer than load balancers and clients keep theirs (60 s is usual), or they
 * send a request down one that was closed in that moment.
 */
const KEPT_ALIVE_MS = 75_000

const REFUSES_MALFORMED = new URL('refuse-malformed-paths.mjs', import.meta.url).href

export const startWeb = (context) =>
  startNode(
    'web',
    [
      '--import',
      REFUSES_MALFORMED,
      nextCli,
      'start',
      '-p',
      String(context.settings.port),
      '--keepAliveTimeout',
      String(KEPT_ALIVE_MS),
    ],
    context,
  )

export const startWorker = (context) =>
  startNode('worker', ['--enable-source-maps', join(context.settings.buildDir, 'worker', 'worker.mjs')], context)

/** The end of a program's log, where it goes to a file. */
export function lastLines({ settings, logs }, name) {
  if (!logs) return ''
  const text = readFileSync(join(settings.dataDir, 'logs', `${name}.log`), 'utf8').trimEnd()
  return `\n${text.split('\n').slice(-20).join('\n')}`
}

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok
  } catch {
    return false
  }
}

/** Waits until the web process answers on `path`; refuses when it ends first or does not within `patienceMs`. */
export async function waitForWeb(context, web, path, patienceMs) {
  let ended
  web.ended.then((how) => {
    ended = how
  })
  const end = Date.now() + patienceMs
  while (Date.now() < end) {
    if (await answers(`http://127.0.0.1:${context.settings.port}${path}`)) return true
    if (ended) throw new StopError(`The web process ended while it started.${lastLines(context, 'web')}`)
    await delay(60)
  }
  return false
}
