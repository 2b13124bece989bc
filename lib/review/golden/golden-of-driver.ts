import 'server-only'
import { type ShownCase, shownCase } from '../bench/shown-case'
import { startOfDay } from '../queue/today'
import { type FindingRecord, findCase, findFindings } from '../records'
import { findGoldenPair, type GoldenPairRecord } from './golden-records'
import { findUntoldOf } from './golden-wait-records'

/** A golden case as its reader sees it, with the pair that it shows and what they have found in it. */
export type GoldenOfDriver = { shown: ShownCase; pair: GoldenPairRecord; shiftMs: number; findings: FindingRecord[] }

/**
 * The golden case of a driver that this reader was shown and has not been told of yet: on the bench, given back, or over
 * since today. All that they read of the driver is as of its date until then. Null: there is none; practice is told.
 */
export async function goldenOfDriver(userId: string, driverId: string, now: Date): Promise<GoldenOfDriver | null> {
  const found = await findUntoldOf(userId, driverId, startOfDay(now))
  const [row, pair] = found ? await Promise.all([findCase(found.caseId), findGoldenPair(found.pairId)]) : [null, null]
  const shown = row && (await shownCase(row, userId, now))
  if (!row || !pair || !shown) return null
  return { shown, pair, shiftMs: +row.openedAt - +pair.asOf, findings: await findFindings(row.id) }
}
