import 'server-only'
import { Prisma } from '@/lib/database'

const literal = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)

/** The driver `d` has this text in name or reference; case, accents and other marks do not count. */
export const isFoundBy = (text: string): Prisma.Sql => Prisma.sql`d.search_text like plain(${`%${literal(text)}%`})`

/** A word of the name, or the reference, of the driver `d` begins with this text. */
export const hasWordFrom = (text: string): Prisma.Sql =>
  Prisma.sql`(d.search_text like plain(${`${literal(text)}%`}) or d.search_text like plain(${`% ${literal(text)}%`}))`
