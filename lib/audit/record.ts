import 'server-only'
import type { Tx } from '@/lib/database'
import { type Actor, type AuditType, isEventType } from '@/lib/vocabulary'
import { FOLLOWERS } from './followers'
import { enqueue, insertAuditRecord, insertEvent } from './records'

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
 * process) and the jobs that follow from it. Evidence is complete or absent.
 */
export async function record(tx: Tx, entry: AuditEntry): Promise<void> {
  const occurredAt = entry.occurredAt ?? new Date()
  await insertAuditRecord(tx, { ...entry, occurredAt })
  if (isEventType(entry.type)) {
    await insertEvent(tx, entry.type, occurredAt, entry.driverId, {
      ...entry.data,
      [`${entry.subject.kind}Id`]: entry.subject.id,
    })
  }
  for (const job of FOLLOWERS[entry.type] ?? []) {
    const about = { id: entry.subject.id, ...(entry.driverId === undefined ? {} : { driverId: entry.driverId }) }
    await enqueue(tx, job, { ...about, ...entry.forJobs }, entry.jobsAt ? { runAt: entry.jobsAt } : {})
  }
}
