import 'server-only'
import type { ShellFacts } from '@/components/shell'
import { findHealth } from '@/lib/audit'
import { countAwaiting } from '@/lib/enforcement'
import { countOpenCases } from '@/lib/review'
import type { StaffActor } from '@/lib/vocabulary'
import { describeHealth, WORKER_SILENT_AFTER_MS } from './health'

/** What waits on the pages of this person, and how the product is. */
export async function readShellFacts(actor: StaffActor): Promise<ShellFacts> {
  const asked = performance.now()
  const found = await findHealth(new Date(), WORKER_SILENT_AFTER_MS)
  const answered = performance.now() - asked
  const [queue, suspensions] = await Promise.all([countOpenCases(actor), countAwaiting(actor)])
  const { state, checks } = describeHealth(found, answered)
  return {
    counts: { ...(queue === undefined ? {} : { queue }), ...(suspensions === undefined ? {} : { suspensions }) },
    health: state,
    healthChecks: checks,
  }
}
