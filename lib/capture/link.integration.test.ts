import { expect, test } from 'vitest'
import { issueChallenge } from '@/lib/challenges'
import { putDriver, setActivity } from '@/lib/drivers'
import { enrolledDriver, photoOf, platformKey } from '@/scripts/testing/platform'
import { captureLink, submitFromLink } from '.'

const key = platformKey()

async function linkOf(driver: { id: string }): Promise<string> {
  const issued = await issueChallenge(key, { driverId: driver.id, reason: 'manual' })
  if (!issued.ok) throw new Error(issued.code)
  return issued.value.captureUrl.split('/').at(-1) ?? ''
}

test("a link opens in the language asked for, else in the driver's, with the consent in it; English where there are no words", async () => {
  const driver = await enrolledDriver('p10')
  const token = await linkOf(driver)
  const reads = (locale: string) => putDriver(key, driver.ref, { name: 'Nadia Haddad', locale })
  await reads('ar-MA')
  expect(await captureLink(token, undefined)).toMatchObject({
    state: 'open',
    locale: 'ar',
    formats: 'ar-MA-u-ca-gregory-nu-latn',
    release: { locale: 'ar', text: expect.stringContaining('بيانات هويتك') },
    option: { locale: 'ar' },
  })
  expect(await captureLink(token, 'fr')).toMatchObject({
    locale: 'fr',
    formats: 'fr',
    release: { locale: 'fr', text: expect.stringContaining('données d’identité') },
    option: { locale: 'fr' },
  })
  await reads('pl')
  expect(await captureLink(token, undefined)).toMatchObject({ locale: 'en', release: { locale: 'en' } })
  expect(await captureLink('x'.repeat(43), 'ar')).toMatchObject({ state: 'unknown', locale: 'ar' })
})

test('who is moving stops first; a report that nobody took back for hours keeps no one from a selfie', async () => {
  const driver = await enrolledDriver('p10')
  const token = await linkOf(driver)
  const photo = await photoOf('p10/1.jpg')
  const moving = (hoursAgo: number) => {
    const at = new Date(Date.now() - hoursAgo * 3_600_000)
    return setActivity(key, driver.ref, { state: 'moving', at: at.toISOString() })
  }
  await moving(3)
  expect(await captureLink(token, undefined)).toMatchObject({ state: 'open', moving: false })
  await moving(1)
  expect(await captureLink(token, undefined)).toMatchObject({ state: 'open', moving: true })
  expect(await submitFromLink(token, photo, {})).toEqual({ outcome: 'refused', code: 'moving' })
  const later = new Date(Date.now() + 90 * 60_000)
  expect(await submitFromLink(token, photo, {}, later)).toEqual({ outcome: 'waiting' })
})

test('a report from the future is refused: it would keep out every later one', async () => {
  const driver = await enrolledDriver('p10')
  const report = (state: 'moving' | 'off', minutes: number) =>
    setActivity(key, driver.ref, { state, at: new Date(Date.now() + minutes * 60_000).toISOString() })
  expect(await report('moving', 60 * 24 * 365)).toMatchObject({ ok: false, code: 'at-in-future' })
  expect(await report('off', 1)).toMatchObject({ ok: true })
})
