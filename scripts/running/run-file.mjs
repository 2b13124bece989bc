import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { commandOf, hasEnvironment, isAlive } from '../processes.mjs'
import { StopError } from '../stop-error.mjs'

const fileOf = (dataDir) => join(dataDir, 'running.json')

function read(dataDir) {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), 'utf8'))
  } catch {
    return undefined
  }
}

/** Whether a living process is one of this data folder (a process id may have gone to another program). */
function isOurs(pid, dataDir) {
  if (!isAlive(pid)) return false
  return hasEnvironment(pid, 'LIKENESS_RUNNING_FOR', dataDir) ?? /next|worker\.mjs/.test(commandOf(pid))
}

const isLauncher = (pid) =>
  isAlive(pid) && pid !== process.pid && /scripts\/(start|serve|worker|testing\/e2e-server)\.mjs/.test(commandOf(pid))

/** The environment of a child, marked with the data folder it runs for, by which `recoverRun` knows it again. */
export const marked = (env, dataDir) => ({ ...env, LIKENESS_RUNNING_FOR: dataDir })

export function writeRunFile(dataDir, facts) {
  writeFileSync(fileOf(dataDir), `${JSON.stringify({ launcher: process.pid, ...facts }, null, 2)}\n`, { mode: 0o600 })
}

export function removeRunFile(dataDir) {
  if (read(dataDir)?.launcher === process.pid) rmSync(fileOf(dataDir), { force: true })
}

async function endOrphan(pid) {
  const send = (signal) => {
    try {
      process.kill(-pid, signal)
    } catch {}
  }
  send('SIGTERM')
  for (let waited = 0; isAlive(pid) && waited < 8000; waited += 50) await delay(50)
  send('SIGKILL')
  while (isAlive(pid)) await delay(20)
}

/**
 * Before a start: refuses when the data folder is served already, and ends the web and worker that a launcher killed
 * with -9 left behind. Answers how many it ended.
 */
export async function recoverRun(dataDir) {
  const last = read(dataDir)
  if (!last) return 0
  if (isLauncher(last.launcher)) {
    const where = last.baseUrl ? ` at ${last.baseUrl}` : ''
    throw new StopError(`Likeness already runs from ${dataDir}${where} (process ${last.launcher}).`)
  }
  const orphans = [last.web, last.worker].filter((pid) => pid && isOurs(pid, dataDir))
  await Promise.all(orphans.map(endOrphan))
  rmSync(fileOf(dataDir), { force: true })
  return orphans.length
}
