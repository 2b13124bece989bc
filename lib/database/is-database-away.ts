/** What the driver adapter says of a connection that is not there. */
const KINDS = ['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TlsConnectionError', 'TooManyConnections']
/** Node, of a connection that pg asked for. */
const SOCKET_CODES = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']
/** Prisma: not reachable, timed out, closed; no connection or no transaction in time. */
const PRISMA_CODES = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037']
/** PostgreSQL, appendix A: class 08, too many connections, shutting down, crashed, starting up. */
const SQLSTATES = /^(08...|53300|57P0[123])$/
/** pg and its pool give these no code. */
const TEXTS = ['timeout exceeded when trying to connect', 'Connection terminated unexpectedly', 'Connection terminated']

/** True for an error that says that the database can't be reached now: what was asked may be asked again. */
export function isDatabaseAway(error: unknown): boolean {
  const seen = new Set<unknown>()
  const waiting: unknown[] = [error]
  while (waiting.length > 0) {
    const one = waiting.pop()
    if (typeof one !== 'object' || one === null || seen.has(one)) continue
    seen.add(one)
    const { code, originalCode, kind, message, cause, meta, driverAdapterError } = one as Record<string, unknown>
    const codes = [code, originalCode].filter((value) => typeof value === 'string')
    if (codes.some((value) => PRISMA_CODES.includes(value) || SOCKET_CODES.includes(value) || SQLSTATES.test(value)))
      return true
    if (KINDS.includes(kind as string) || TEXTS.includes(message as string)) return true
    waiting.push(cause, meta, driverAdapterError)
  }
  return false
}
