import { database, Prisma } from '@/lib/database'
import { openText } from '@/lib/vault'

type Column = { table: string; column: string; type: string }

const columns = (): Promise<Column[]> => database().$queryRaw<Column[]>`
  select format('%I.%I', c.table_schema, c.table_name) as table, c.column_name as column, c.data_type as type
  from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
  where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
  order by 1, 2`

/** Where in the whole database some words stand as they are, in any column: text, JSON or bytes. */
export async function wordsInPlain(words: string): Promise<string[]> {
  const found: string[] = []
  for (const table of new Set((await columns()).map((one) => one.table))) {
    const [row] = await database().$queryRaw<{ n: number }[]>`
      select count(*)::int as n from ${Prisma.raw(table)} t
      where t::text ilike ${`%${words}%`} or t::text ilike ${`%${Buffer.from(words).toString('hex')}%`}`
    if (row?.n) found.push(table)
  }
  return found
}

/** The same for what can be opened with the key of any driver that has one. */
export async function wordsInSealed(words: string): Promise<string[]> {
  const drivers = await database().driver.findMany({ select: { id: true } })
  const found: string[] = []
  for (const { table, column } of (await columns()).filter((one) => one.type === 'bytea')) {
    const rows = await database().$queryRaw<{ bytes: Uint8Array }[]>`
      select ${Prisma.raw(`"${column}"`)} as bytes from ${Prisma.raw(table)} where ${Prisma.raw(`"${column}"`)} is not null`
    for (const { bytes } of rows)
      for (const { id } of drivers) {
        const text = await openText(id, bytes).catch(() => null)
        if (text?.includes(words)) found.push(`${table}.${column}`)
      }
  }
  return [...new Set(found)].sort()
}
