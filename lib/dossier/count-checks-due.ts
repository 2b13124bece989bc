import 'server-only'
import { may } from '@/lib/access'
import { policyAt } from '@/lib/policy'
import type { StaffActor } from '@/lib/vocabulary'
import { findDue } from './list-records'

/**
 * How many drivers cannot work until this person, or another one, has made a check of a document; undefined for roles that
 * make none.
 */
export async function countChecksDue(actor: StaffActor, now = new Date()): Promise<number | undefined> {
  if (!may(actor, 'check.record')) return undefined
  return (await findDue(actor.id, now, (await policyAt(now)).firstDecisionTargetMs)).mine
}
