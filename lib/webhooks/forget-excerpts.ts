import 'server-only'
import { emptyExcerpts } from './delivery-records'

/**
 * After the erasure of a driver (follower): what receivers answered to news of the driver may repeat what they know of
 * them, so the beginnings that were kept go. That there were attempts, and how they ended, stays. May run twice.
 */
export async function forgetExcerpts(driverId: string): Promise<void> {
  await emptyExcerpts(driverId)
}
