import 'server-only'
import { may } from '@/lib/access'
import { LANES, type StaffActor } from '@/lib/vocabulary'
import { lanesOf } from './claim-rules'
import { findLaneCounts } from './queue-records'

/** How many open cases the reader's queue holds; undefined for roles without a queue. */
export async function countOpenCases(actor: StaffActor): Promise<number | undefined> {
  if (!may(actor, 'queue.see')) return undefined
  const counts = await findLaneCounts(actor.role === 'reviewer' ? lanesOf(actor) : LANES)
  return counts.reduce((sum, { open }) => sum + Number(open), 0)
}
