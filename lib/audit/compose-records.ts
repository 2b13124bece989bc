import 'server-only'
import { newId, Prisma } from '@/lib/database'
import { type AuditType, isEventType } from '@/lib/vocabulary'
import { FOLLOWERS } from './followers'
import type { AuditEntry } from './record'

/**
 * What `record` writes for these entries, as parts of one statement, once if `source` (an earlier part of it, or any
 * relation) has its one row and not at all if it has none: put `parts` after the caller's own `with` parts and select
 * `jobs` at its end (a part that nobody reads is not run).
 */
export function recordSql(entries: readonly AuditEntry[], source: string): { parts: Prisma.Sql; jobs: Prisma.Sql } {
  const parts: Prisma.Sql[] = []
  const jobs: Prisma.Sql[] = [Prisma.sql`0`]
  const from = Prisma.raw(`from ${source}`)
  entries.forEach((entry, i) => {
    const at = entry.occurredAt ?? new Date()
    const name = (what: string) => Prisma.raw(`${what}_${i}`)
    const data = JSON.stringify(entry.data ?? {})
    parts.push(Prisma.sql`${name('audit')} as (
      insert into audit_record (occurred_at, type, actor_kind, actor_id, driver_id, subject_kind, subject_id, data, request_id)
      select ${at}::timestamptz, ${entry.type}, ${entry.actor.kind}, ${entry.actor.id}, ${entry.driverId ?? null}::uuid,
        ${entry.subject.kind}, ${entry.subject.id}, ${data}::jsonb, ${entry.requestId ?? null} ${from})`)
    if (isEventType(entry.type)) {
      const told = JSON.stringify({ ...entry.data, [`${entry.subject.kind}Id`]: entry.subject.id })
      parts.push(Prisma.sql`${name('event')} as (
        insert into event (id, type, occurred_at, driver_id, data)
        select ${newId()}::uuid, ${entry.type}, ${at}::timestamptz, ${entry.driverId ?? null}::uuid, ${told}::jsonb ${from})`)
    }
    const about = { id: entry.subject.id, ...(entry.driverId === undefined ? {} : { driverId: entry.driverId }) }
    FOLLOWERS[entry.type]?.forEach((job, j) => {
      const payload = JSON.stringify({ ...about, ...entry.forJobs })
      parts.push(Prisma.sql`${name(`job${j}`)} as (
        select graphile_worker.add_job(${job}, ${payload}::json, run_at => ${entry.jobsAt ?? null}::timestamptz,
          max_attempts => 10) ${from})`)
      jobs.push(Prisma.sql`(select count(*) from ${name(`job${j}`)})`)
    })
  })
  return { parts: Prisma.join(parts), jobs: Prisma.join(jobs, ' + ') }
}

/**
 * The insert that writes one audit record of a member of staff for each row of `source`, a part of the same statement
 * that returns `id`: what the record is about is known only there. For types that nothing follows from. `columns` are
 * expressions over `source`, or the numbers of values in a text that is made once.
 */
export function auditOfRows(
  type: AuditType,
  source: Prisma.Sql,
  columns: {
    occurredAt: Prisma.Sql
    staffId: Prisma.Sql
    driverId: Prisma.Sql
    subjectKind: string
    data: Prisma.Sql
  },
): Prisma.Sql {
  if (isEventType(type) || FOLLOWERS[type]) throw new Error(`${type} has an event or jobs: use recordSql.`)
  const { occurredAt, staffId, driverId, subjectKind, data } = columns
  const word = (value: string) => Prisma.raw(`'${value}'`)
  return Prisma.sql`insert into audit_record (occurred_at, type, actor_kind, actor_id, driver_id, subject_kind, subject_id, data)
    select ${occurredAt}, ${word(type)}, 'staff', ${staffId}::text, ${driverId}, ${word(subjectKind)}, id, ${data} from ${source}`
}
