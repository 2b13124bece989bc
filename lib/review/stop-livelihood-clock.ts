import 'server-only'
import { transaction } from '@/lib/database'
import { ok } from '@/lib/vocabulary'
import { unblockCase } from './records'

/** The hold that rested on an open case was released or has ended: its driver can work meanwhile. */
export async function stopLivelihoodClock(caseId: string): Promise<void> {
  await transaction(async (tx) => {
    await unblockCase(tx, caseId)
    return ok(null)
  })
}
