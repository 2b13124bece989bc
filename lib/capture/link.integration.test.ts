import { expect, test } from 'vitest'
import { issueChallenge } from '@/lib/challenges'
import { putDriver } from '@/lib/drivers'
import { enrolledDriver, platformKey } from '@/scripts/testing/platform'
import { captureLink } from '.'

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
