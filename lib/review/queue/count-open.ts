import 'server-only'
import { may } from '@/lib/access'
import type { StaffActor } from '@/lib/vocabulary'
import { visibleLanes } from './list-queue'
import { sumOf, waitingFor } from './waiting'

/** How many open cases the reader's queue holds; undefined for roles without a queue. */
export async function countOpenCases(actor: StaffActor): Promise<number | undefined> {
  if (!may(actor, 'queue.see')) return undefined
  return sumOf((await waitingFor(actor.id, visibleLanes(actor))).lanes)
}
