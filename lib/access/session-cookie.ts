import 'server-only'
import { decode } from 'next-auth/jwt'
import { authOptions } from './next-auth'

const OPENED_AT_MOST = 2_000

type Opened = { sessionId: string; endsAt: number }

/** Cookies that were opened before: a cookie never changes what it holds, and opening one costs as much as reading a page's rows. */
const opened = new Map<string, Opened>()

/**
 * The session id that the cookie of next-auth holds, or null: opened as next-auth seals it, and refused after its end.
 * Whether that session lives is for its row to say.
 */
export async function sessionIdOf(cookie: string | undefined, now = Date.now()): Promise<string | null> {
  if (!cookie) return null
  const known = opened.get(cookie) ?? (await open(cookie))
  return known && known.endsAt > now ? known.sessionId : null
}

async function open(cookie: string): Promise<Opened | null> {
  const held = await decode({ token: cookie, secret: authOptions.secret ?? '' }).catch(() => null)
  if (!held?.sessionId || typeof held.exp !== 'number') return null
  const found = { sessionId: held.sessionId, endsAt: held.exp * 1_000 }
  if (opened.size >= OPENED_AT_MOST) opened.delete(opened.keys().next().value ?? '')
  opened.set(cookie, found)
  return found
}

/** The name of the cookie: as next-auth chooses it, one that only https may set where the product is opened by https. */
export const sessionCookie = (): string =>
  process.env.NEXTAUTH_URL?.startsWith('https://') ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
