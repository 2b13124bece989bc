const HERE = 'http://here.invalid'

/** The path to go to after signing in, when it lies on this site; else undefined. A sign-in page is no place to go to. */
export function sameSitePath(next: unknown): string | undefined {
  if (typeof next !== 'string' || !next.startsWith('/') || next.length > 2_000) return undefined
  const url = resolve(next)
  if (url?.origin !== HERE || url.pathname.startsWith('//')) return undefined
  if (url.pathname === '/sign-in' || url.pathname.startsWith('/api/')) return undefined
  return url.pathname + url.search
}

function resolve(next: string): URL | null {
  try {
    return new URL(next, HERE)
  } catch {
    return null
  }
}
