import 'server-only'
import { Prisma, type Tx } from '@/lib/database'

/** What is sent in order: the events of one driver to one endpoint. */
export type Lane = { endpointId: string; lane: string }

const JOB = 'deliver-webhooks'
/** Marks a job with its endpoint, so that a worker can leave out one that is busy enough. */
export const flagOf = (endpointId: string): string => `webhook-${endpointId}`

/** Adds a job for each lane of a query with the columns `endpoint_id`, `lane`, `run_at`; one waiting job for a lane. */
export const jobsFor = (lanes: Prisma.Sql, mode: 'replace' | 'preserve_run_at') => Prisma.sql`
  select count(graphile_worker.add_job(${JOB},
    json_build_object('endpointId', l.endpoint_id, 'lane', l.lane), run_at => l.run_at, max_attempts => 10,
    job_key => 'webhook ' || l.endpoint_id || ' ' || l.lane, flags => array['webhook-' || l.endpoint_id],
    job_key_mode => ${mode}))::int as jobs
  from (${lanes}) l`

/** @returns how many lanes have a job now */
export async function addJobs(
  client: Tx,
  lanes: Prisma.Sql,
  mode: 'replace' | 'preserve_run_at' = 'replace',
): Promise<number> {
  const [row] = await client.$queryRaw<{ jobs: number }[]>(jobsFor(lanes, mode))
  return row?.jobs ?? 0
}

/** A job for each of these lanes, the first at once and the others behind it, `perSecond` at a time. */
export async function wakeLanes(tx: Tx, lanes: readonly Lane[], now: Date, perSecond = 50): Promise<number> {
  const distinct = [...new Map(lanes.map((one) => [`${one.endpointId} ${one.lane}`, one])).values()]
  const times = distinct.map((_, i) => new Date(now.getTime() + Math.floor(i / perSecond) * 1_000))
  return await addJobs(
    tx,
    Prisma.sql`select * from unnest(${distinct.map((one) => one.endpointId)}::uuid[],
      ${distinct.map((one) => one.lane)}::uuid[], ${times}::timestamptz[]) as t (endpoint_id, lane, run_at)`,
  )
}
