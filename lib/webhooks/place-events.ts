import 'server-only'
import { sequenceEvents } from '@/lib/audit'

const BATCH = 1_000

/** Gives every event that is committed now its position. */
export async function placeEvents(): Promise<void> {
  let placed = BATCH
  while (placed === BATCH) placed = await sequenceEvents(BATCH)
}
