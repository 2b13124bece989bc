import 'server-only'
import { may } from '@/lib/access'
import { LANES, type StaffActor } from '@/lib/vocabulary'
import { lanesOf } from './claim-rules'
import { countOwnGolden, findLaneCounts } from './queue-records'

/** How many open cases the reader's queue holds; undefined for roles without a queue. */
export async function countOpenCases(actor: StaffActor): Promise<number | undefined> {
  if (!may(actor, 'queue.see')) return undefined
  const [waiting, own] = await Promise.all([
    findLaneCounts(actor.role === 'reviewer' ? lanesOf(actor) : LANES),
    countOwnGolden(actor.id, new Date()),
  ])
  return [...waiting, ...own].reduce((sum, { open }) => sum + Number(open), 0)
}
