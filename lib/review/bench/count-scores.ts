import 'server-only'
import { transaction } from '@/lib/database'
import { ok } from '@/lib/vocabulary'
import { CURVE_DAYS } from '../view'
import { recountScores } from './score-records'

const DAY_MS = 24 * 3_600_000

/**
 * Counts anew, for every scale, where the pairs of the last 90 days lie that have been decided: by people, or cleared
 * by the matcher and confirmed when a person looked at a later check of the driver. `scoreCurves` reads what it wrote.
 * Running it again changes nothing; two at once run one after the other.
 */
export async function countScores(now = new Date()): Promise<void> {
  await transaction(async (tx) => {
    await recountScores(tx, new Date(now.getTime() - CURVE_DAYS * DAY_MS))
    return ok(null)
  })
}
