import 'server-only'
import { database } from '@/lib/database'
import { inForce } from './claims/claim-records'

/**
 * Writes down that somebody was told what others found in these cases; not in one that is on their own bench.
 * @returns in how many they had not been told before
 */
export const markRead = (caseIds: readonly string[], userId: string, now: Date): Promise<number> =>
  database().$executeRaw`update review_case c set read_by_ids = array_append(c.read_by_ids, ${userId}::uuid)
    where c.id = any(${[...caseIds]}::uuid[]) and not (${userId}::uuid = any(c.read_by_ids))
      and not (${userId}::uuid = any(c.part_ids)) and not (${inForce(now)} and c.claimed_by_id = ${userId}::uuid)`

/** Writes down that somebody has read the truth of these golden pairs. */
export const markTold = (pairIds: readonly string[], userId: string): Promise<number> =>
  database().$executeRaw`update golden_pair set told_ids = array_append(told_ids, ${userId}::uuid)
    where id = any(${[...pairIds]}::uuid[]) and not (${userId}::uuid = any(told_ids))`
