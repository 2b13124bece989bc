import 'server-only'
import type { Tx } from '@/lib/database'

const AMONG = 200

/**
 * A number that no case has, near those of the cases opened at an instant; undefined: there is none (then the next new
 * one is taken). `insertCase` leaves some out. Whoever asks holds the choice until the transaction ends.
 */
export async function takeNumberAmong(tx: Tx, openedAt: Date): Promise<number | undefined> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('numbers left out', 0))`
  const [found] = await tx.$queryRaw<{ number: number }[]>`
    with beside as (
      select number from review_case where opened_at <= ${openedAt}::timestamptz and kind = 'match'
      order by opened_at desc limit 1
    )
    select n::int as number from beside, generate_series(greatest(1, beside.number - ${AMONG}), beside.number + ${AMONG}) n
    where n < (select max(number) from review_case) and not exists (select 1 from review_case c where c.number = n)
    order by abs(n - beside.number), n limit 1`
  return found?.number
}
