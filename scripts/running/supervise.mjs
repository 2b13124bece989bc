import { setTimeout as delay } from 'node:timers/promises'
import { endChildren } from './children.mjs'

/**
 * Keeps a program running: started again after it ends, waiting longer each time (1 s to 30 s), and said so.
 *
 * @param {string} name
 * @param {() => { child: import('node:child_process').ChildProcess, ended: Promise<{ code: number | null, signal: string | null }> }} start
 * @param {AbortSignal} stopping
 */
export async function keepRunning(name, start, stopping, log = console.error) {
  let pause = 500
  while (!stopping.aborted) {
    const since = Date.now()
    const { code, signal } = await start().ended
    if (stopping.aborted) return
    pause = Date.now() - since > 60_000 ? 1000 : Math.min(pause * 2, 30_000)
    log(`The ${name} ended (${signal ?? `exit status ${code}`}). It starts again in ${pause / 1000} s.`)
    await delay(pause, undefined, { signal: stopping }).catch(() => {})
  }
}

/** Resolves with the name of the first signal that asks this process to end; a second one ends it at once. */
export function untilAsked() {
  return new Promise((asked) => {
    let first = true
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, async () => {
        if (!first) {
          await endChildren(0)
          process.exit(1)
        }
        first = false
        asked(signal)
      })
    }
  })
}
