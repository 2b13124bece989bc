import 'server-only'
import { findNames, may } from '@/lib/access'
import { transaction } from '@/lib/database'
import type { DriverRecord } from '@/lib/drivers'
import { openText } from '@/lib/vault'
import type { StaffActor } from '@/lib/vocabulary'
import { neededEvidence } from './needed-evidence'
import { findErasureOf, findHoldOf, findKeptPhotos } from './records'
import type { DataRights } from './view'

/**
 * What stands of a driver's rights over the data, and what this reader may do about it. Evidence that stays and an erasure
 * that waits tell of an appeal: nothing of them to a `blind` reader.
 */
export async function dataRights(reader: StaffActor, driver: DriverRecord, blind: boolean): Promise<DataRights> {
  const [hold, erasure, kept] = await Promise.all([
    findHoldOf(driver.id),
    findErasureOf(driver.id),
    findKeptPhotos(driver.id),
  ])
  const needed = kept.length > 0 && !blind ? (await transaction((tx) => neededEvidence(tx, driver.id))).because : null
  const names = hold ? await findNames([hold.placedById]) : new Map<string, string>()
  const here = driver.erasedAt === null
  const shown = blind && erasure?.erasedAt === null ? null : erasure
  return {
    legalHold: hold && {
      since: hold.placedAt.toISOString(),
      by: names.get(hold.placedById) ?? 'somebody',
      reason: await openText(driver.id, hold.sealedReason),
    },
    erasure: shown && {
      id: shown.id,
      erasedAt: shown.erasedAt?.toISOString() ?? null,
      completedAt: shown.completedAt?.toISOString() ?? null,
    },
    evidence: needed && {
      photos: kept.length,
      since: new Date(Math.min(...kept.map((one) => one.keptSince.getTime()))).toISOString(),
      hold: needed.hold,
      appeal: needed.appeal || needed.others,
    },
    mayErase: here && !shown && may(reader, 'erasure.request'),
    mayExport: here && may(reader, 'driver.export'),
    mayHold: here && may(reader, 'legal-hold.write'),
  }
}
