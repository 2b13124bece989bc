import { afterEach, describe, expect, test } from 'vitest'
import { createMatcher, type Matcher, MatcherFailed } from './engine'

/** A thread that answers what the first byte of the photo asks for, and with how many photos it has seen. */
const scripted = threadFrom(`
  let seen = 0
  parentPort.on('message', ({ photo }) => {
    seen++
    if (photo[0] === 1) for (;;) {}
    if (photo[0] === 2) process.exit(3)
    if (photo[0] === 3) throw new Error('out of memory')
    if (photo[0] === 5) setTimeout(() => process.exit(4))
    if (photo[0] === 4) return parentPort.postMessage({ kind: 'failed', reason: 'not a picture' })
    parentPort.postMessage({ kind: 'measured', measurement: { faces: seen, last: photo[1] } })
  })
  parentPort.postMessage({ kind: 'ready' })`)
const [ANSWER, HANG, EXIT, THROW, FAIL, ANSWER_AND_EXIT] = [0, 1, 2, 3, 4, 5] as const

function threadFrom(code: string): URL {
  const module = `import { parentPort } from 'node:worker_threads'\n${code}`
  return new URL(`data:text/javascript,${encodeURIComponent(module)}`)
}

describe('the matcher', () => {
  const open: Matcher[] = []
  const matcherOf = (thread: URL, timeoutMs = 5000, startTimeoutMs = 5000) => {
    const matcher = createMatcher({ thread, timeoutMs, startTimeoutMs })
    open.push(matcher)
    return matcher
  }
  const ask = (matcher: Matcher, what: number, mark = 0) => matcher.measure(Uint8Array.of(what, mark))
  afterEach(async () => {
    await Promise.all(open.splice(0).map((matcher) => matcher.close()))
  })

  test('answers in the order asked, from one thread', async () => {
    const matcher = matcherOf(scripted)
    const answers = await Promise.all([7, 8, 9].map((mark) => ask(matcher, ANSWER, mark)))
    expect(answers).toEqual([
      { faces: 1, last: 7 },
      { faces: 2, last: 8 },
      { faces: 3, last: 9 },
    ])
  })

  test('leaves the caller its photo', async () => {
    const photo = Uint8Array.of(ANSWER, 5)
    await matcherOf(scripted).measure(photo)
    expect([...photo]).toEqual([ANSWER, 5])
  })

  test.each([
    ['hangs', HANG, 'timeout'],
    ['ends', EXIT, 'crashed'],
    ['throws', THROW, 'crashed'],
    ['can not measure', FAIL, 'failed'],
  ] as const)('a thread that %s fails that call alone, and the next gets a fresh thread', async (_, what, failure) => {
    const matcher = matcherOf(scripted, what === HANG ? 500 : 5000)
    await ask(matcher, ANSWER)
    const failing = ask(matcher, what)
    const waiting = ask(matcher, ANSWER, 6)
    await expect(failing).rejects.toMatchObject({ name: 'MatcherFailed', failure })
    expect(await waiting).toEqual({ faces: 1, last: 6 })
  })

  test('a thread that dies between two photos costs neither', async () => {
    const matcher = matcherOf(scripted)
    const died = new Promise((resolve) => process.once('worker', (thread) => thread.once('exit', resolve)))
    await ask(matcher, ANSWER_AND_EXIT)
    await died
    expect(await ask(matcher, ANSWER, 6)).toEqual({ faces: 1, last: 6 })
  })

  test('a thread that never gets ready fails the call, not the process', async () => {
    const matcher = matcherOf(threadFrom('for (;;) {}'), 5000, 300)
    await expect(matcher.ready()).rejects.toMatchObject({ failure: 'timeout' })
  })

  test('a thread whose nets do not load says why', async () => {
    const matcher = matcherOf(threadFrom(`parentPort.postMessage({ kind: 'failed', reason: 'no such model' })`))
    await expect(matcher.ready()).rejects.toThrow('no such model')
  })

  test('closing fails what is under way and what comes after', async () => {
    const matcher = matcherOf(scripted)
    await matcher.ready()
    const hanging = ask(matcher, HANG)
    const waiting = ask(matcher, ANSWER)
    const failures = Promise.allSettled([hanging, waiting])
    await matcher.close()
    for (const outcome of await failures) expect(outcome).toMatchObject({ reason: { failure: 'closed' } })
    await expect(ask(matcher, ANSWER)).rejects.toBeInstanceOf(MatcherFailed)
  })
})
