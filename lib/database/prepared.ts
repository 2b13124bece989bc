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

const directNames = new Map<string, string>()

/** The name under which a statement that goes past Prisma is prepared; undefined, and so not prepared, beyond the first 200. */
export function directName(text: string): string | undefined {
  const known = directNames.get(text)
  if (known !== undefined || directNames.size >= KEPT_AT_MOST) return known
  const name = `likeness_direct_${directNames.size}`
  directNames.set(text, name)
  return name
}
