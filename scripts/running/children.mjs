import { spawn } from 'node:child_process'

const living = new Set()

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal)
  } catch {}
}

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches it only through `endChildren`, in order, and
 * together with everything it started.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {{ child: import('node:child_process').ChildProcess,
 *   ended: Promise<{ code: number | null, signal: string | null, error?: Error }> }}
 */
export function startChild(command, args, options) {
  const child = spawn(command, args, { ...options, detached: true })
  const entry = { child, ended: undefined }
  entry.ended = new Promise((done) => {
    child.once('exit', (code, signal) => done({ code, signal }))
    child.once('error', (error) => done({ code: 127, signal: null, error }))
  }).then((how) => {
    living.delete(entry)
    return how
  })
  living.add(entry)
  return entry
}

/** SIGTERM to the group, SIGKILL after the grace. */
export async function endChild({ child, ended }, graceMs = 10_000) {
  if (child.pid === undefined) return
  signalGroup(child, 'SIGTERM')
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs)
  await ended
  clearTimeout(timer)
  signalGroup(child, 'SIGKILL')
}

/** Ends everything that was started here and still runs. */
export async function endChildren(graceMs) {
  await Promise.all([...living].map((entry) => endChild(entry, graceMs)))
}
