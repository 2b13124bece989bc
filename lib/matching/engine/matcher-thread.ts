import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Measurement } from './measurement'
import type { MeasureRequest, ThreadAnswer, ThreadStart } from './thread-messages'

/** Why no measurement came: too slow, the thread died, measuring threw, or the matcher was closed meanwhile. */
export type MatcherFailure = 'timeout' | 'crashed' | 'failed' | 'closed'

/** No measurement could be made. Says nothing about the photo: the check goes to a person, and never clears by itself. */
export class MatcherFailed extends Error {
  override readonly name = 'MatcherFailed'
  constructor(
    readonly failure: MatcherFailure,
    detail: string,
  ) {
    super(`the matcher ${failure === 'timeout' ? 'took too long' : failure}: ${detail}`)
  }
}

/** The thread's code beside this module: TypeScript through tsx from source, `matcher-thread.mjs` when bundled. */
export function threadCode(): URL {
  if (!import.meta.url.endsWith('.ts')) return new URL('./matcher-thread.mjs', import.meta.url)
  // On Node 20 tsx's `--import` hook does nothing in a thread; its require hook does.
  const thread = JSON.stringify(fileURLToPath(new URL('./thread.ts', import.meta.url)))
  const tsx = JSON.stringify(createRequire(import.meta.url).resolve('tsx/cjs'))
  const code = `import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
    const require = createRequire(${thread})
    require(${tsx})
    require(${thread})`
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`)
}

/** One running thread with one call at a time. Any failure ends the thread. */
export class MatcherThread {
  private readonly worker: Worker
  private ended?: MatcherFailed
  private settle?: (answer: ThreadAnswer | MatcherFailed) => void

  constructor(code: URL, start: ThreadStart = {}) {
    this.worker = new Worker(code, { execArgv: [], workerData: start })
    this.worker.on('message', (answer: ThreadAnswer) => this.settle?.(answer))
    this.worker.on('error', (error) => this.end(new MatcherFailed('crashed', error.message)))
    this.worker.on('exit', (code) => this.end(new MatcherFailed('crashed', `the thread ended with ${code}`)))
  }

  get alive(): boolean {
    return !this.ended
  }

  /** Resolves once the nets are loaded. */
  async started(timeoutMs: number): Promise<void> {
    await this.next(timeoutMs, 'ready')
    this.worker.unref()
  }

  async measure(photo: Uint8Array, timeoutMs: number): Promise<Measurement> {
    const own = new Uint8Array(photo)
    this.worker.ref()
    const answer = this.next(timeoutMs, 'measured')
    this.worker.postMessage({ photo: own } satisfies MeasureRequest, [own.buffer])
    const { measurement } = await answer
    this.worker.unref()
    return measurement
  }

  /** Kills the thread; a call under way rejects with `failure`. */
  end(failure: MatcherFailed): void {
    if (this.ended) return
    this.ended = failure
    this.settle?.(failure)
    void this.worker.terminate()
  }

  private next<K extends ThreadAnswer['kind']>(
    timeoutMs: number,
    kind: K,
  ): Promise<Extract<ThreadAnswer, { kind: K }>> {
    return new Promise((resolve, reject) => {
      const settle = (answer: ThreadAnswer | MatcherFailed) => {
        clearTimeout(timer)
        this.settle = undefined
        if (answer instanceof MatcherFailed) return reject(answer)
        if (answer.kind === kind) return resolve(answer as Extract<ThreadAnswer, { kind: K }>)
        const failure = new MatcherFailed(
          'failed',
          answer.kind === 'failed' ? answer.reason : `it answered ${answer.kind}`,
        )
        this.end(failure)
        reject(failure)
      }
      const timer = setTimeout(() => this.end(new MatcherFailed('timeout', `${timeoutMs} ms`)), timeoutMs)
      this.settle = settle
      if (this.ended) settle(this.ended)
    })
  }
}
