import { endChildren } from './children.mjs'
import { untilAsked } from './supervise.mjs'

/**
 * Runs `work` until it ends by itself or the process is asked to end (Ctrl-C, SIGTERM). Then `signal` is aborted, every
 * child ended, and what `work` left with `onEnd` undone, the newest first. Answers what asked for the end, if anything.
 *
 * @param {(session: { onEnd: (undo: () => unknown) => void, signal: AbortSignal }) => Promise<unknown>} work
 */
export async function runSession(work) {
  const undos = []
  const ending = new AbortController()
  const asked = untilAsked().then((signal) => {
    ending.abort()
    return signal
  })
  const working = work({ onEnd: (undo) => undos.unshift(undo), signal: ending.signal })
  working.catch(() => {})
  try {
    return await Promise.race([working.then(() => undefined), asked])
  } finally {
    ending.abort()
    await endChildren()
    for (const undo of undos) await undo()
  }
}
