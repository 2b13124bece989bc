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
