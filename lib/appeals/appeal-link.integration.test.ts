import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { putDriver } from '@/lib/drivers'
import { appealUrlOf } from '@/lib/enforcement'
import { platformKey } from '@/scripts/testing/platform'
import { proposedSuspension } from '@/scripts/testing/suspend-driver'
import { appealLink } from '.'

const tokenIn = (url: string | null) => url?.split('/').at(-1) ?? ''

test("the page of an appeal is in the language asked for, else in the driver's; the letter stays in the one it was sent in", async () => {
  const { driver } = await proposedSuspension()
  const notice = await database().notice.findFirstOrThrow({ where: { driverId: driver.id } })
  const token = tokenIn(appealUrlOf(notice))
  const reads = (locale: string) => putDriver(platformKey(), driver.ref, { name: 'Ada Ferro', locale })
  await reads('ar-EG')
  expect(await appealLink(token, undefined)).toMatchObject({
    state: 'open',
    locale: 'ar',
    formats: 'ar-EG-u-ca-gregory-nu-arab',
    notice: { locale: 'en', body: expect.stringContaining('Dear Ada Ferro') },
  })
  expect(await appealLink(token, 'fr')).toMatchObject({ locale: 'fr', formats: 'fr' })
  await reads('pl')
  expect(await appealLink(token, undefined)).toMatchObject({ locale: 'en' })
  expect(await appealLink('x'.repeat(43), 'ar')).toMatchObject({ state: 'unknown', locale: 'ar' })
})
