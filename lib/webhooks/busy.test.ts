import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { busyFlags, noteAttempt } from './busy'

/** Attempts that end when told. */
function attempts(endpointId: string, count: number, taken = true) {
  const ends: (() => void)[] = []
  const done = Array.from({ length: count }, () =>
    noteAttempt(endpointId, async () => {
      await new Promise<void>((end) => ends.push(end))
      return { taken }
    }),
  )
  return {
    async end() {
      for (const end of ends) end()
      await Promise.all(done)
    },
  }
}
const isBusy = (endpointId: string) => busyFlags().includes(`webhook-${endpointId}`)

test('an endpoint with sixteen attempts under way is left out until one ends; another is not', async () => {
  const [busy, other] = [randomUUID(), randomUUID()]
  const [most, one] = [attempts(busy, 15), attempts(other, 1)]
  expect(isBusy(busy)).toBe(false)
  const last = attempts(busy, 1)
  expect(isBusy(busy)).toBe(true)
  expect(isBusy(other)).toBe(false)
  await last.end()
  expect(isBusy(busy)).toBe(false)
  await Promise.all([most.end(), one.end()])
})

test('one that fails has two attempts at a time, until it takes something again', async () => {
  const failing = randomUUID()
  await attempts(failing, 1, false).end()
  const two = attempts(failing, 2)
  expect(isBusy(failing)).toBe(true)
  await two.end()
  const more = attempts(failing, 2)
  expect(isBusy(failing)).toBe(false)
  await more.end()
})

test('an attempt that throws is under way no longer', async () => {
  const endpointId = randomUUID()
  const broken = noteAttempt(endpointId, () => Promise.reject(new Error('the database is away')))
  await expect(broken).rejects.toThrow()
  const rest = attempts(endpointId, 15)
  expect(isBusy(endpointId)).toBe(false)
  await rest.end()
})
