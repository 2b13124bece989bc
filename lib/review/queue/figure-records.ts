import 'server-only'
import { database, Prisma, queryDirectly } from '@/lib/database'

export type TodayFigures = { p95Ms: number | null; reviewing: number; decided: number }

/** Figures of a day: first decisions on holds, who reviews now, and how many findings this person has recorded. */
export async function findTodayFigures(userId: string, since: Date, now: Date): Promise<TodayFigures> {
  const [row] = await queryDirectly<{ p95Ms: number | null; reviewing: number; decided: number }>(
    Prisma.sql`select (select percentile_cont(0.95) within group (order by extract(epoch from first_finding_at - opened_at) * 1000)
        from review_case where first_finding_at >= ${since} and band = 'hold' and kind <> 'golden') as "p95Ms",
      (select count(distinct claimed_by_id)::int from review_case where status = 'claimed' and claim_expires_at > ${now}) as reviewing,
      (select count(*)::int from finding where user_id = ${userId}::uuid and undone_at is null and recorded_at >= ${since}) as decided`,
  )
  return row ?? { p95Ms: null, reviewing: 0, decided: 0 }
}

export async function findMedianWait(
  since: Date,
  blocked: boolean,
): Promise<{ medianMs: number | null; cases: number }> {
  const rows = await database().$queryRaw<{ median: number | null; cases: bigint }[]>`
    select percentile_cont(0.5) within group (order by extract(epoch from first_finding_at - opened_at) * 1000) as median, count(*) as cases
    from review_case where first_finding_at >= ${since} and kind <> 'golden' and (band = 'hold') = ${blocked}`
  return { medianMs: rows[0]?.median ?? null, cases: Number(rows[0]?.cases ?? 0) }
}
