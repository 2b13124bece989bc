import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import type { CredentialsConfig } from 'next-auth/providers/credentials'
import { log } from '@/lib/configuration'
import { type Refusal, refuse } from '@/lib/vocabulary'
import { clientAddress } from './client-address'
import { SESSION_HOURS, signIn, signOut } from './sign-in'

declare module 'next-auth' {
  interface Session {
    sessionId?: string
  }
  interface User {
    sessionId?: string
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sessionId?: string
  }
}

/** Written out, because next-auth's own factory does not load in plain Node, where worker and seed run. */
const emailAndPassword: CredentialsConfig = {
  id: 'credentials',
  type: 'credentials',
  name: 'Likeness',
  credentials: { email: { label: 'Email' }, password: { label: 'Password', type: 'password' } },
  async authorize(credentials, request) {
    const answer = await signIn(
      String(credentials?.email ?? ''),
      String(credentials?.password ?? ''),
      clientAddress(forwardedFor(request.headers?.['x-forwarded-for'])),
    ).catch(unavailable)
    if (!answer.ok) throw new Error(signInError(answer))
    return { id: answer.value.userId, sessionId: answer.value.sessionId }
  },
}

/** The cookie holds only an opaque session id; everything else is read from its row at each request. */
export const authOptions: NextAuthOptions = {
  secret: process.env.LIKENESS_SESSION_SECRET ?? '',
  session: { strategy: 'jwt', maxAge: SESSION_HOURS * 3_600 },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  providers: [emailAndPassword],
  callbacks: {
    jwt({ token, user }) {
      return user?.sessionId ? { sessionId: user.sessionId, sub: user.id } : token
    },
    session({ session, token }) {
      return { expires: session.expires, ...(token.sessionId ? { sessionId: token.sessionId } : {}) }
    },
  },
  events: {
    async signOut({ token }) {
      if (token.sessionId && token.sub) await signOut(token.sessionId, token.sub)
    },
  },
}

/** Next-auth hands headers on as they are, without a type. */
const forwardedFor = (header: unknown): string | null => (typeof header === 'string' ? header : null)

/** What an exception says is for the log: next-auth would put it into the address. */
function unavailable(error: unknown): Refusal<'unavailable'> {
  log.error({ error }, 'sign-in failed')
  return refuse('unavailable')
}

/** Next-auth hands on one string: the code, and for a wait its seconds. */
const signInError = ({ code, facts }: Refusal): string =>
  code === 'too-many-attempts' ? `${code} ${facts?.retryAfterSeconds}` : code

/** Next-auth reads the address people open from the environment. */
if (process.env.LIKENESS_BASE_URL) process.env.NEXTAUTH_URL ??= process.env.LIKENESS_BASE_URL
