import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** Whether a process with this id runs, under whatever user. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const onLinux = existsSync('/proc/self/cmdline')

function readProc(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8').split('\0')
  } catch {
    return []
  }
}

/** The command line of a process, empty when there is none: an id alone may long belong to another program. */
export function commandOf(pid) {
  if (onLinux) return readProc(pid, 'cmdline').join(' ')
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? ''
}

/** Whether a process has this in its environment; undefined where the system does not say. */
export function hasEnvironment(pid, name, value) {
  return onLinux ? readProc(pid, 'environ').includes(`${name}=${value}`) : undefined
}
