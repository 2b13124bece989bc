import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { isAlive } from './processes.mjs'

const beatMs = 2_000
/** Longer than any step of a holder that keeps it from beating. */
const deadAfterMs = 60_000

function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

/** A holder that was killed: its process is gone, or its id went to another program and nobody beats. */
function isAbandoned(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    return (pid > 0 && !isAlive(pid)) || Date.now() - statSync(path).mtimeMs > deadAfterMs
  } catch {
    return false
  }
}

function beat(path) {
  try {
    utimesSync(path, new Date(), new Date())
  } catch {}
}

/**
 * Runs `work` while no other process of this machine holds the same lock file.
 * A lock whose holder was killed (-9) is taken over.
 */
export async function withLock(path, work) {
  mkdirSync(dirname(path), { recursive: true })
  while (!take(path)) {
    if (isAbandoned(path)) rmSync(path, { force: true })
    else await delay(50)
  }
  const beating = setInterval(beat, beatMs, path)
  try {
    return await work()
  } finally {
    clearInterval(beating)
    rmSync(path, { force: true })
  }
}
