import { setTimeout as pause } from 'node:timers/promises'

const STEP_MS = 60

/** Reads until the condition holds or the time is over. @returns the last reading */
export async function waitUntil<T>(read: () => Promise<T>, done: (value: T) => boolean, withinMs: number): Promise<T> {
  const end = Date.now() + withinMs
  for (;;) {
    const value = await read()
    if (done(value) || Date.now() >= end) return value
    await pause(STEP_MS)
  }
}
