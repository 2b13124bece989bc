import type { StaffActor } from '@/lib/vocabulary'
import { startOfDay } from '../queue/today'
import type { CaseRecord } from '../records'
import type { BenchCase } from '../view'
import { findShowing } from './golden-records'

const DECIDED = ['pending', 'closed']

/**
 * What a golden pair is, for the one who decided it: at once in practice, from the day after among other cases, so that
 * the end of a case tells nothing. Null for everybody else and every other case.
 */
export async function trainingOf(row: CaseRecord, actor: StaffActor, now: Date): Promise<BenchCase['training']> {
  const showing = await findShowing(row.id)
  if (showing?.userId !== actor.id) return null
  const { practice, pair } = showing
  const truth = pair.truth as NonNullable<BenchCase['training']>['truth']
  if (practice) return { practice, truth: DECIDED.includes(row.status) ? truth : null }
  const told = row.status === 'closed' && row.closedAt !== null && row.closedAt < startOfDay(now)
  return told && pair.retiredAt === null ? { practice, truth } : null
}
