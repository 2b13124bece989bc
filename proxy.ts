import { type NextRequest, NextResponse } from 'next/server'

const inDevelopment = process.env.NODE_ENV === 'development'

/** The policy of one page view. Only what the page's own nonce vouches for runs; nothing is embedded, nothing leaves. */
function contentSecurityPolicy(nonce: string, https: boolean): string {
  const styles = inDevelopment ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${inDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src ${styles}`,
    `style-src-elem ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self'${inDevelopment ? ' ws:' : ''}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** Gives every page view a nonce, the policy that rests on it, and an id by which its log lines are found. */
export function proxy(request: NextRequest): NextResponse {
  const https = process.env.LIKENESS_BASE_URL?.startsWith('https://') === true
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const requestId = crypto.randomUUID().slice(0, 8)
  const policy = contentSecurityPolicy(nonce, https)

  const forwarded = new Headers(request.headers)
  forwarded.set('x-nonce', nonce)
  forwarded.set('x-request-id', requestId)
  forwarded.set('x-path', request.nextUrl.pathname + request.nextUrl.search)
  forwarded.set('content-security-policy', policy)

  const response = NextResponse.next({ request: { headers: forwarded } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-request-id', requestId)
  if (https) response.headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains')
  return response
}

export const config = {
  matcher: ['/((?!api/|_next/static/|_next/image|favicon.ico|icon.svg).*)'],
}
