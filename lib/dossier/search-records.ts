import 'server-only'
import { database } from '@/lib/database'
import { hasWordFrom, isFoundBy } from '@/lib/drivers'
import { type BlindReader, blindTo } from '@/lib/review'
import { standing } from './list-records'

export type FoundDriver = {
  id: string
  ref: string
  name: string
  region: string | null
  /** Place in STANDINGS; null where the reader is blind to it. */
  strength: number | null
  hasOpenChallenge: boolean
}

/**
 * Drivers with this text in their name or reference: an exact reference first, then names and words that begin with
 * it. Standing and blindness are read for those that are answered alone.
 */
export async function findDriversByText(
  text: string,
  reader: BlindReader,
  now: Date,
  limit: number,
): Promise<FoundDriver[]> {
  return await database().$queryRaw<FoundDriver[]>`
    with found as (
      select d.*, row_number() over (order by lower(d.ref) = lower(${text}) desc,
        ${hasWordFrom(text)} desc, lower(d.name), d.id) as place
      from driver d where ${isFoundBy(text)}
      order by place limit ${limit}
    )
    select d.id::text, d.ref, d.name, d.region,
      case when ${blindTo(reader, now)} then null else coalesce(s.strength, 0) end as strength,
      exists (select 1 from challenge ch where ch.driver_id = d.id and ch.status in ('issued', 'opened')
        and ch.expires_at > ${now}) as "hasOpenChallenge"
    from found d ${standing(now)} order by d.place`
}
