import type { AttemptOutcome } from '../view'

/** What an answer's status means. A redirect is not followed: the next address was never checked by anybody. */
export function outcomeOfStatus(status: number): AttemptOutcome {
  if (status >= 200 && status < 300) return 'delivered'
  if (status >= 300 && status < 400) return 'redirected'
  return status === 410 ? 'gone' : 'refused'
}

const TIMED_OUT = ['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT']
const CERTIFICATE = /^(CERT_|UNABLE_TO_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|EPROTO$)/

/**
 * What an exception of the client means; "gone" is gone, however the answer ended.
 * @param status what had been answered before, null when nothing was
 */
export function outcomeOfError(error: unknown, status: number | null): AttemptOutcome {
  if (status === 410) return 'gone'
  const codes = codesOf(error)
  if (codes.includes('UNSAFE_ADDRESS')) return 'unsafe-address'
  const name = error instanceof Error ? error.name : ''
  if (name === 'TimeoutError' || name === 'AbortError' || codes.some((code) => TIMED_OUT.includes(code))) {
    return 'timed-out'
  }
  if (status !== null) return 'cut-off'
  if (codes.some((code) => CERTIFICATE.test(code))) return 'certificate'
  if (codes.some((code) => code === 'ENOTFOUND' || code === 'EAI_AGAIN')) return 'no-such-host'
  return 'unreachable'
}

/** The codes of an error, of what caused it, and of those it gathers. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : []
  const gathered = error instanceof AggregateError ? error.errors.flatMap(codesOf) : []
  return [...own, ...codesOf(error.cause), ...gathered]
}
