import { EMBEDDED } from '../embedded'
import type { Measurer } from '../matcher'
import { MatcherFailed, MatcherThread, threadCode } from './matcher-thread'
import type { Measurement } from './measurement'
import type { OnnxModel } from './onnx-model'

export { MatcherFailed } from './matcher-thread'
export { type FaceMeasurement, hasFace, type Measurement, type Point } from './measurement'

export type { OnnxModel } from './onnx-model'

export type Matcher = Omit<Measurer, 'measure'> & {
  /** Resolves once the nets are loaded; rejects with `MatcherFailed`. Measuring waits for it by itself. */
  ready(): Promise<void>
  /** Measures a photo as the vault stores it. One at a time, in the order asked; rejects with `MatcherFailed`. */
  measure(jpeg: Uint8Array): Promise<Measurement>
  /** Ends the thread; calls under way or waiting reject with `MatcherFailed`. */
  close(): Promise<void>
}

/** A matcher by the operator's net: how it is called, its thresholds, and the net. */
export type OnnxMatcher = Omit<Measurer, 'measure'> & { model: OnnxModel }

export type MatcherOptions = {
  /** The operator's own instead of the embedded one. */
  own?: OnnxMatcher | null
  /** Longest time for one photo, ms. Then the thread is killed and the next call starts a fresh one. */
  timeoutMs?: number
  /** Longest time to load the nets, ms. */
  startTimeoutMs?: number
  /** The thread's code, instead of the embedded matcher's. */
  thread?: URL
}

/** Starts the embedded matcher, or the operator's, in a thread of its own. Belongs in a worker process, not in the web process. */
export function createMatcher(options: MatcherOptions = {}): Matcher {
  const { timeoutMs = 20_000, startTimeoutMs = 60_000, thread: code = threadCode(), own } = options
  const { model, ...identity } = own ?? { ...EMBEDDED, model: undefined }
  let running: Promise<MatcherThread> | undefined
  let current: MatcherThread | undefined
  let closed = false
  let queue: Promise<unknown> = Promise.resolve()

  async function start(): Promise<MatcherThread> {
    const thread = new MatcherThread(code, model ? { model } : {})
    current = thread
    await thread.started(startTimeoutMs)
    return thread
  }

  async function withThread<T>(use: (thread: MatcherThread) => Promise<T>): Promise<T> {
    if (closed) throw new MatcherFailed('closed', 'it takes no more photos')
    if (!current?.alive) running = undefined
    running ??= start()
    try {
      return await use(await running)
    } catch (error) {
      running = undefined
      throw error
    }
  }

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }

  return {
    ...identity,
    ready: () => inTurn(() => withThread(async () => undefined)),
    measure: (jpeg) => inTurn(() => withThread((thread) => thread.measure(jpeg, timeoutMs))),
    close: async () => {
      closed = true
      current?.end(new MatcherFailed('closed', 'the worker is stopping'))
      await queue
    },
  }
}
