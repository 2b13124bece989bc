import 'server-only'
import { findNames, may } from '@/lib/access'
import type { DriverRecord } from '@/lib/drivers'
import { openText } from '@/lib/vault'
import type { StaffActor } from '@/lib/vocabulary'
import { findErasureOf, findHoldOf } from './records'
import type { DataRights } from './view'

/** What stands of a driver's rights over the data, and what this reader may do about it. */
export async function dataRights(reader: StaffActor, driver: DriverRecord): Promise<DataRights> {
  const [hold, erasure] = await Promise.all([findHoldOf(driver.id), findErasureOf(driver.id)])
  const names = hold ? await findNames([hold.placedById]) : new Map<string, string>()
  const here = driver.erasedAt === null
  return {
    legalHold: hold && {
      since: hold.placedAt.toISOString(),
      by: names.get(hold.placedById) ?? 'somebody',
      reason: await openText(driver.id, hold.sealedReason),
    },
    erasure: erasure && {
      id: erasure.id,
      erasedAt: erasure.erasedAt.toISOString(),
      completedAt: erasure.completedAt?.toISOString() ?? null,
    },
    mayErase: here && may(reader, 'erasure.request'),
    mayHold: here && may(reader, 'legal-hold.write'),
  }
}
