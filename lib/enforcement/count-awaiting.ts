import 'server-only'
import { may } from '@/lib/access'
import type { StaffActor } from '@/lib/vocabulary'
import { findAwaiting } from './records'

/** Confirmed rejections that wait for a lead; undefined for roles that do not see suspensions. */
export async function countAwaiting(actor: StaffActor): Promise<number | undefined> {
  return may(actor, 'suspension.see') ? (await findAwaiting()).length : undefined
}
