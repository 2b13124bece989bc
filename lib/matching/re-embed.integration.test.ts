import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findVerification } from '@/lib/capture'
import { configuration } from '@/lib/configuration'
import { database } from '@/lib/database'
import { answerOption } from '@/lib/retention'
import { measuredBy } from '@/prisma/seed/people'
import { tinyOnnx } from '@/scripts/testing/onnx-file'
import {
  check,
  decideConsent,
  enrol,
  enrolledDriver,
  platformKey,
  recordedMatcher,
  submit,
} from '@/scripts/testing/platform'
import { buildTemplate } from './build-template'
import { createMatcher, type Matcher } from './engine/engine'
import { readMatcherSettings } from './matcher-settings'
import { matcherStates } from './matcher-status'
import { measureVerification } from './measure-verification'
import { reEmbed } from './re-embed'
import { deleteFailedGaps } from './re-embed-records'
import { findTemplateComparison } from './template-records'

/** The next matcher is the real adapter with a tiny net that this test writes: it tells nobody apart, and runs all the way. */
const by = measuredBy()
let next: Matcher
beforeAll(async () => {
  const folder = configuration().dataDir
  await writeFile(join(folder, 'tiny.onnx'), tinyOnnx(48, 24))
  const settings = {
    name: 'tiny',
    version: '1',
    model: 'tiny.onnx',
    input: { edge: 48, mean: 127.5, scale: 1 / 127.5 },
    thresholds: { single: { hold: -0.9, clear: 0.2 } },
  }
  const file = join(folder, 'tiny.json')
  await writeFile(file, JSON.stringify(settings))
  next = createMatcher({ own: readMatcherSettings(file) })
  await next.ready()
})
afterAll(() => next.close())

const measuredOf = async (driverId: string) => {
  const rows = await database().measurement.findMany({ where: { driverId }, orderBy: { matcher: 'asc' } })
  return rows.map((row) => row.matcher)
}
const templatesOf = async (driverId: string) => {
  const rows = await database().driverTemplate.findMany({ where: { driverId }, orderBy: { matcher: 'asc' } })
  return rows.map((row) => ({
    matcher: row.matcher,
    references: row.referenceIds.length,
    selfies: row.selfieIds.length,
  }))
}

test('re-embedding can be ended at any moment, goes on where it was, and keeps old and new side by side until the switch', async () => {
  const driver = await enrolledDriver('p25')
  await enrol(driver, 'p25/1.jpg', 'drivers_license')
  await check(driver, 'p25/2.jpg')
  await database().verification.updateMany({ where: { driverId: driver.id }, data: { status: 'approved' } })
  await answerOption(platformKey(), driver.ref, {
    purpose: 'across_accounts',
    releaseVersion: 1,
    decision: 'granted',
    locale: 'en',
  })
  await buildTemplate(by, driver.id)
  const gone = await enrolledDriver('p27')

  let calls = 0
  const ended = {
    ...next,
    measure: async (jpeg: Uint8Array) => {
      calls++
      if (calls > 2) throw new Error('The process was killed.')
      return await next.measure(jpeg)
    },
  }
  const killed = reEmbed(
    {
      ...ended,
      measure: async (jpeg) => {
        const answer = await ended.measure(jpeg).catch(() => null)
        if (!answer) await new Promise(() => undefined)
        return answer ?? { faces: 0 }
      },
    },
    { forMs: 60_000 },
  )
  await expect.poll(() => calls, { timeout: 30_000 }).toBe(3)
  void killed
  expect(await database().measurement.count({ where: { matcher: 'tiny' } })).toBe(2)

  expect(await reEmbed(next, { signal: AbortSignal.abort() })).toEqual({ measured: 0, done: false })
  // whatever it begins with, it comes round to all
  const second = await reEmbed(next, { from: 'ffffffff-0000-0000-0000-000000000000' })
  expect(second).toEqual({ measured: 2, done: true })
  expect(await reEmbed(next, { from: randomUUID() })).toEqual({ measured: 0, done: true })
  expect(await measuredOf(driver.id)).toEqual(['embedded', 'embedded', 'embedded', 'tiny', 'tiny', 'tiny'])
  expect(await templatesOf(driver.id)).toEqual([
    { matcher: 'embedded', references: 2, selfies: 1 },
    { matcher: 'tiny', references: 2, selfies: 1 },
  ])
  const entries = await database().faceIndexEntry.findMany({ where: { driverId: driver.id } })
  expect(entries.map((row) => row.matcher).sort()).toEqual(['embedded', 'tiny'])

  // before the switch the old one decides, and what the new one made goes with a withdrawal as well
  const before = await check(gone, 'p27/1.jpg')
  expect(await findTemplateComparison(before)).toMatchObject({ matcher: 'embedded' })
  await decideConsent(gone.ref, 'withdrawn')
  expect(await measuredOf(gone.id)).toEqual([])
  expect(await templatesOf(gone.id)).toEqual([])
})

test('after the switch the new matcher decides by thresholds of its own, and refers where it has none', async () => {
  const driver = await enrolledDriver('p29')
  await reEmbed(next)
  const measured = await database().measurement.count({ where: { driverId: driver.id, matcher: 'tiny' } })
  const checked = async () => {
    const submitted = await submit(driver, 'p29/1.jpg')
    if (!submitted.ok) throw new Error(submitted.code)
    await measureVerification(next, submitted.value.id)
    return await findVerification(submitted.value.id)
  }
  expect(measured).toBe(1)
  const single = await checked()
  expect(single).toMatchObject({
    matcher: 'tiny',
    matcherVersion: next.version,
    scale: 'single',
    holdBelow: -0.9,
    clearFrom: 0.2,
  })
  await enrol(driver, 'p29/2.jpg', 'drivers_license')
  expect(await checked()).toMatchObject({ scale: 'template', band: 'refer', holdBelow: null, clearFrom: null })
})

test('a photo that fails is left out until it is tried again', async () => {
  const driver = await enrolledDriver('p31')
  const failing = { ...next, measure: () => Promise.reject(new Error('Out of breath.')) }
  expect(await reEmbed(failing)).toEqual({ measured: 0, done: true })
  const gap = () => database().measurementGap.findFirst({ where: { driverId: driver.id } })
  expect(await gap()).toMatchObject({ matcher: 'tiny', cause: 'failed' })
  await reEmbed(next)
  expect(await templatesOf(driver.id)).toHaveLength(1)
  expect(await deleteFailedGaps()).toBeGreaterThan(0)
  await reEmbed(next)
  expect(await templatesOf(driver.id)).toHaveLength(2)
  expect((await matcherStates()).map(({ name, role }) => [name, role])).toEqual([
    ['embedded', 'in force'],
    ['tiny', 'old'],
  ])
  expect(recordedMatcher.version).toBe(by.version)
})
