import 'server-only'
import { database, Prisma } from '@/lib/database'
import { type BlindReader, blindTo } from '@/lib/review'
import type { PointFigure } from './view'

/** From an instant until before another. */
export type PointSpan = { figure: PointFigure; starts: Date; ends: Date; region: string | null }

export type PointRecord = {
  id: string
  at: Date
  ref: string | null
  name: string | null
  region: string | null
  caseId: string | null
  caseNumber: number | null
  open: boolean | null
  suspensionId: string | null
  suspensionNumber: number | null
}

export type PointPlace = { at: Date; id: string; backwards: boolean }

/** Who reads, and the drivers whose golden case they were shown. */
export type PointReader = BlindReader & { untold: readonly string[]; now: Date }

const within = (column: string, { starts, ends }: PointSpan): Prisma.Sql => {
  const at = Prisma.raw(column)
  return Prisma.sql`${at} >= ${starts}::timestamptz and ${at} < ${ends}::timestamptz`
}

const checks = (span: PointSpan, statuses: readonly string[], cases: 'if any' | 'referred'): Prisma.Sql => Prisma.sql`
  select v.id, v.created_at as at, v.driver_id, v.region, c.id as case_id, null::uuid as suspension_id
  from verification v ${cases === 'referred' ? Prisma.empty : Prisma.sql`left`} join review_case c
    on c.verification_id = v.id and c.kind = 'match' ${cases === 'referred' ? Prisma.sql`and c.reason <> 'clear_sample'` : Prisma.empty}
  where ${within('v.created_at', span)} and v.status in (${Prisma.join([...statuses])})`

const casesBy = (at: string, where: Prisma.Sql): Prisma.Sql => Prisma.sql`
  select c.id, ${Prisma.raw(at)} as at, c.driver_id, c.region, c.id as case_id, null::uuid as suspension_id
  from review_case c where ${where}`

const ANSWERED = ['approved', 'in_review', 'rejected']
const NO_GOLDEN = Prisma.sql`c.kind <> 'golden'`

/** What each figure counts, in the words of `TrendFacts`, one row each. */
const BEHIND: Record<PointFigure, (span: PointSpan) => Prisma.Sql> = {
  checks: (span) => checks(span, ANSWERED, 'if any'),
  approved: (span) => checks(span, ['approved'], 'if any'),
  referred: (span) => checks(span, ANSWERED, 'referred'),
  retakes: (span) => checks(span, ['retake'], 'if any'),
  opened: (span) => casesBy('c.opened_at', Prisma.sql`${within('c.opened_at', span)} and ${NO_GOLDEN}`),
  closed: (span) => casesBy('c.closed_at', Prisma.sql`${within('c.closed_at', span)} and ${NO_GOLDEN}`),
  confirmed: (span) =>
    casesBy(
      'c.closed_at',
      Prisma.sql`${within('c.closed_at', span)} and c.disposition = 'different_people'
        and exists (select from verification v where v.id = c.verification_id and v.status = 'rejected')
        and exists (select from finding f where f.case_id = c.id and f.finding = 'different_people'
          and f.lane in ('second_review', 'adjudication'))`,
    ),
  firstDecisions: (span) =>
    casesBy(
      'c.first_finding_at',
      Prisma.sql`${within('c.first_finding_at', span)} and ${NO_GOLDEN} and c.band = 'hold'`,
    ),
  backlog: ({ ends }) =>
    casesBy(
      'c.opened_at',
      Prisma.sql`c.opened_at < ${ends}::timestamptz and ${NO_GOLDEN}
        and (c.closed_at is null or c.closed_at >= ${ends}::timestamptz)`,
    ),
  suspensions: (span) => Prisma.sql`
    select s.id, s.starts_at as at, s.driver_id, c.region, c.id as case_id, s.id as suspension_id
    from suspension s join review_case c on c.id = s.case_id
    where ${within('s.starts_at', span)} and (s.lifted_at is null or s.lifted_at > s.starts_at)`,
}

const behind = (span: PointSpan): Prisma.Sql =>
  Prisma.sql`(select * from (${BEHIND[span.figure](span)}) one
    where ${span.region}::text is null or one.region = ${span.region}) found`

const isWithheld = ({ untold, now, ...reader }: PointReader): Prisma.Sql =>
  Prisma.sql`(${blindTo(reader, now, Prisma.sql`found.driver_id`)} or found.driver_id = any(${[...untold]}::uuid[]))`

/** How many a point counts, and how many of them this reader is not told of. */
export async function countPoint(span: PointSpan, reader: PointReader): Promise<{ total: number; withheld: number }> {
  const [row] = await database().$queryRaw<{ total: number; withheld: number }[]>`
    select count(*)::int as total, (count(*) filter (where ${isWithheld(reader)}))::int as withheld from ${behind(span)}`
  return row ?? { total: 0, withheld: 0 }
}

/** One page, the newest first (of a backlog the oldest); one row more than asked for tells that there is another page. */
export async function findPoint(
  span: PointSpan,
  reader: PointReader,
  place: PointPlace | null,
  limit: number,
): Promise<PointRecord[]> {
  const ascending = (span.figure === 'backlog') !== (place?.backwards ?? false)
  const way = ascending ? Prisma.sql`asc` : Prisma.sql`desc`
  const bound = place
    ? Prisma.sql`and (found.at, found.id) ${ascending ? Prisma.sql`>` : Prisma.sql`<`} (${place.at}::timestamptz, ${place.id}::uuid)`
    : Prisma.empty
  return await database().$queryRaw<PointRecord[]>`
    select p.id::text, p.at, d.ref, nullif(d.name, '') as name, p.region, c.id::text as "caseId", c.number as "caseNumber",
      c.closed_at is null as open, s.id::text as "suspensionId", s.number as "suspensionNumber"
    from (
      select * from ${behind(span)} where not ${isWithheld(reader)} ${bound}
      order by found.at ${way}, found.id ${way} limit ${limit + 1}
    ) p
    left join driver d on d.id = p.driver_id left join review_case c on c.id = p.case_id
    left join suspension s on s.id = p.suspension_id
    order by p.at ${way}, p.id ${way}`
}
