import { expect, test } from 'vitest'
import { database, transaction } from '@/lib/database'
import { ok } from '@/lib/vocabulary'
import { check, enrolledDriver, staff } from '@/scripts/testing/platform'
import { keepTerms, readRetention, setTerm, tryTerm } from '.'

const MANY = { kept: 1_000_000, now: 3, week: 40, month: 500, next: '2027-01-01T00:00:00.000Z' }

async function dueOf(kind: string) {
  const page = await readRetention(await staff('auditor'))
  if (!page.ok) throw new Error(page.code)
  const found = page.value.classes.find((one) => one.kind === kind)
  if (!found) throw new Error(kind)
  return found.due
}
const keep = (counts: object) =>
  transaction(async (tx) => ok(await tx.retentionRun.create({ data: { startedAt: new Date(), counts } })))

test('where there is much, the page has the counts of the worker’s last run, and says of when they are', async () => {
  await check(await enrolledDriver('p01'), 'p01/1.jpg')
  const at = new Date(Date.now() - 1_800_000).toISOString()
  await keep({ selfies: { ...MANY, at }, places: { ...MANY, kept: 19_999, at } })
  expect(await dueOf('selfies')).toEqual({ ...MANY, at })
  for (const kind of ['places', 'identity']) expect(await dueOf(kind)).toMatchObject({ at: null })
  expect((await dueOf('identity')).kept).toBeLessThan(20_000)
})

test('each run counts what is left, and a term that is set is never shown with the counts of another', async () => {
  const at = new Date(Date.now() - 1_800_000).toISOString()
  await keepTerms()
  const run = await database().retentionRun.findFirstOrThrow({ orderBy: { startedAt: 'desc' } })
  expect(run.counts).toMatchObject({ identity: { kept: (await dueOf('identity')).kept }, selfies: {}, places: {} })
  await keep({ selfies: { ...MANY, at }, identity: { ...MANY, at } })
  expect(await setTerm(await staff('admin'), { kind: 'selfies', region: '', days: 400 })).toMatchObject({ ok: true })
  expect((await dueOf('selfies')).kept).toBeLessThan(20_000)
  expect(await dueOf('identity')).toEqual({ ...MANY, at })
})

test('a dry run counts what would go, now, of what there is at the last run where there is much', async () => {
  const driver = await enrolledDriver('p02')
  const region = driver.id
  await database().driver.update({ where: { id: driver.id }, data: { region } })
  const day = 86_400_000
  for (const days of [100, 75, 55, 5]) await check(driver, 'p02/2.jpg', {}, new Date(Date.now() - days * day))
  const of = async (days: number) => {
    const trial = await tryTerm(await staff('admin'), { kind: 'selfies', region, days })
    if (!trial.ok) throw new Error(trial.code)
    return trial.value
  }
  await database().retentionRun.deleteMany()
  const { kept, keptAt, asIs, tried } = await of(80)
  expect([keptAt, asIs, tried]).toEqual([null, { now: 0, month: 0 }, { now: 1, month: 3 }])
  expect((await of(60)).tried).toEqual({ now: 2, month: 3 })
  expect(kept).toBe((await dueOf('selfies')).kept)
  const at = new Date(Date.now() - 1_800_000).toISOString()
  await keep({ selfies: { ...MANY, at } })
  expect(await of(80)).toEqual({ kept: MANY.kept, keptAt: at, asIs, tried })
})
