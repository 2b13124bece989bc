import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { afterPaint } from './after-paint'

let frames: (() => void)[] = []
let page = new EventTarget()

beforeEach(() => {
  vi.useFakeTimers()
  frames = []
  page = new EventTarget()
  vi.stubGlobal('window', page)
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function asked() {
  const seen = { done: false }
  void afterPaint().then(() => {
    seen.done = true
  })
  return seen
}
const draw = () => {
  for (const frame of frames.splice(0)) frame()
}

test('waits until the frame after the next has begun, and its task is over', async () => {
  const seen = asked()
  draw()
  await vi.advanceTimersByTimeAsync(16)
  expect(seen.done).toBe(false)
  draw()
  expect(seen.done).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(seen.done).toBe(true)
})

test('waits for a page that draws nothing no longer than 250 ms', async () => {
  const seen = asked()
  await vi.advanceTimersByTimeAsync(249)
  expect(seen.done).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(seen.done).toBe(true)
})

test('a page that goes waits for nothing', async () => {
  const seen = asked()
  page.dispatchEvent(new Event('pagehide'))
  await Promise.resolve()
  expect(seen.done).toBe(true)
})
