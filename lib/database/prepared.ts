import { Prisma } from './generated/client'

const MARK = '/* prepared */'
const KEPT_AT_MOST = 200

/**
 * Begins a statement that each connection prepares once, by its text: Postgres then neither parses nor, after five
 * runs, plans it again. For hot statements whose best plan does not depend on their values.
 */
export const PREPARED = Prisma.raw(MARK)

const names = new Map<string, string>()

/** The name under which a statement is prepared; empty: it is not. */
export function statementName({ sql }: { sql: string }): string {
  if (!sql.startsWith(MARK)) return ''
  const known = names.get(sql)
  if (known !== undefined) return known
  if (names.size >= KEPT_AT_MOST) return ''
  const name = `likeness_${names.size}`
  names.set(sql, name)
  return name
}

/** Next loads this module more than once, all for the same connections: a name must mean the same for each. */
const held = globalThis as typeof globalThis & { likenessDirectNames?: Map<string, string> }

/** The name under which a statement that goes past Prisma is prepared; undefined, and so not prepared, beyond the first 200. */
export function directName(text: string): string | undefined {
  held.likenessDirectNames ??= new Map()
  const names = held.likenessDirectNames
  const known = names.get(text)
  if (known !== undefined || names.size >= KEPT_AT_MOST) return known
  const name = `likeness_direct_${names.size}`
  names.set(text, name)
  return name
}
