import 'server-only'
import { PREPARED, type Tx } from '@/lib/database'
import type { Actor, AuditType } from '@/lib/vocabulary'
import { recordSql } from './compose-records'

export type AuditEntry = {
  type: AuditType
  actor: Actor
  driverId?: string
  subject: { kind: string; id: string }
  /** Ids, codes, counts and hashes only: it outlives erasure. */
  data?: Record<string, unknown>
  /** What only the followers need, such as the files to destroy. */
  forJobs?: Record<string, unknown>
  /** When the followers run; at once when not given. */
  jobsAt?: Date
  occurredAt?: Date
  requestId?: string
}

/**
 * Writes one audit record and, in the same transaction, the event of that type (when it is one that leaves the
 * process) and the jobs that follow from it: one statement. Evidence is complete or absent.
 */
export async function record(tx: Tx, entry: AuditEntry): Promise<void> {
  const { parts, jobs } = recordSql([entry], '(values (1)) as once (n)')
  await tx.$executeRaw`${PREPARED} with ${parts} select ${jobs}`
}
