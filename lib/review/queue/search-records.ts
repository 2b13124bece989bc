import 'server-only'
import { database, Prisma } from '@/lib/database'
import { isFoundBy } from '@/lib/drivers'
import { UNDECIDED } from '@/lib/vocabulary'
import { type CaseRecord, findCases } from '../records'
import { SHOWN } from './listed-records'

export type FoundCase = CaseRecord & { ref: string; driverName: string }

/** A golden pair that was shown to the reader, practice left out: it is found as any other case. */
const shownTo = (readerId: string) => Prisma.sql`exists (select 1 from golden_showing g
  where g.case_id = c.id and g.user_id = ${readerId}::uuid and not g.practice)`

/** By its number where the text is one, else by the driver; open ones first, then the newest. */
export async function findCasesByText(
  text: string,
  reader: { id: string; role: string },
  limit: number,
): Promise<FoundCase[]> {
  const number = /^c?-?(\d{1,9})$/i.exec(text)?.[1]
  const undecided = Prisma.sql`c.status in (${Prisma.join([...UNDECIDED])})`
  const byNumber = number ? Prisma.sql`c.number::text like ${`${number}%`} or` : Prisma.empty
  const closedToReader =
    reader.role === 'reviewer'
      ? Prisma.sql`and not (c.lane = 'adjudication' and c.status <> 'closed' and not (${reader.id}::uuid = any(c.part_ids)))`
      : Prisma.empty
  const found = await database().$queryRaw<{ id: string; ref: string; name: string }[]>`
    select c.id::text, d.ref, d.name from review_case c ${SHOWN}
    where (c.kind <> 'golden' or ${shownTo(reader.id)}) and (${byNumber} ${isFoundBy(text)}) ${closedToReader}
    order by (c.number = ${Number(number ?? 0)}) desc, (${undecided}) desc, c.opened_at desc, c.id limit ${limit}`
  const rows = new Map((await findCases(found.map(({ id }) => id))).map((row) => [row.id, row]))
  return found.flatMap(({ id, ref, name }) => {
    const row = rows.get(id)
    return row ? [{ ...row, ref, driverName: name }] : []
  })
}
