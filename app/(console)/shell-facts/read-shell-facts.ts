import 'server-only'
import { setTimeout as delay } from 'node:timers/promises'
import type { ShellFacts } from '@/components/shell'
import { countToHear } from '@/lib/appeals'
import { findHealth } from '@/lib/audit'
import { log } from '@/lib/configuration'
import { countChecksDue } from '@/lib/dossier'
import { countAwaiting } from '@/lib/enforcement'
import { countOpenCases, countUnreadMentions } from '@/lib/review'
import { countOpenSharing } from '@/lib/sharing'
import type { StaffActor } from '@/lib/vocabulary'
import { describeHealth, WORKER_SILENT_AFTER_MS } from './health'

/** A page does not wait longer for the facts of its frame; the browser asks for them then. */
const PATIENCE_MS = 200

/** The facts of the frame where they are there soon. The page is shown without them when they can't be read. */
export async function shellFactsSoon(actor: StaffActor): Promise<ShellFacts | null> {
  const facts = readShellFacts(actor).catch((error) => {
    log.error({ error }, 'Counts and health could not be read.')
    return null
  })
  return await Promise.race([facts, delay(PATIENCE_MS, null, { ref: false })])
}

/** What waits on the pages of this person, and how the product is. */
export async function readShellFacts(actor: StaffActor): Promise<ShellFacts> {
  const asked = performance.now()
  const found = await findHealth(new Date(), WORKER_SILENT_AFTER_MS)
  const answered = performance.now() - asked
  const [queue, driversDue, suspensions, sharing, appeals, unreadMentions] = await Promise.all([
    countOpenCases(actor),
    countChecksDue(actor),
    countAwaiting(actor),
    countOpenSharing(actor),
    countToHear(actor),
    countUnreadMentions(actor),
  ])
  const { state, checks } = describeHealth(found, answered)
  return {
    counts: {
      ...(queue === undefined ? {} : { queue }),
      ...(driversDue === undefined ? {} : { driversDue }),
      ...(suspensions === undefined ? {} : { suspensions }),
      ...(sharing === undefined ? {} : { sharing }),
      ...(appeals === undefined ? {} : { appeals }),
    },
    ...(unreadMentions === undefined ? {} : { unreadMentions }),
    health: state,
    healthChecks: checks,
  }
}
