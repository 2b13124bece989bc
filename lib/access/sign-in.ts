import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { ok, type Result, refuse, system } from '@/lib/vocabulary'
import { checkPassword } from './password'
import { endSession, findUserByEmail, insertSession } from './records'
import { signInRate } from './sign-in-rate'
import { signInForm } from './view'

/** A working day: people sit here all day, and a forgotten session ends by the night. */
export const SESSION_HOURS = 12

export type SignedIn = { sessionId: string; userId: string }

/**
 * Signs a member of staff in with e-mail and password and opens a session.
 * Refuses `wrong-credentials` (unknown, wrong, disabled and not yet activated alike) and `too-many-attempts`
 * (per address and per address and e-mail, by rate, never by locking an account).
 */
export async function signIn(
  email: string,
  password: string,
  address: string,
  now = new Date(),
): Promise<Result<SignedIn, 'wrong-credentials' | 'too-many-attempts'>> {
  const wait = await signInRate.consume(address, email)
  if (wait !== undefined) return refuse('too-many-attempts', `Try again in ${wait} s.`, { retryAfterSeconds: wait })
  const readable = signInForm.safeParse({ email, password }).success && !email.includes('\0')
  const user = readable ? await findUserByEmail(email) : null
  const matches = await checkPassword(user?.passwordHash ?? null, readable ? password : '')
  if (!user || !matches || user.disabledAt) {
    await transaction((tx) =>
      record(tx, {
        type: 'sign-in.failed',
        actor: system('sign-in'),
        subject: { kind: 'user', id: user?.id ?? 'unknown' },
      }),
    )
    return refuse('wrong-credentials')
  }
  await signInRate.forgive(address, email)
  return await transaction(async (tx) => {
    const sessionId = await insertSession(tx, user.id, new Date(now.getTime() + SESSION_HOURS * 3_600_000))
    await record(tx, {
      type: 'sign-in.succeeded',
      actor: { kind: 'staff', id: user.id, role: user.role, name: user.name },
      subject: { kind: 'session', id: sessionId },
    })
    return ok({ sessionId, userId: user.id })
  })
}

/** Ends one session; the next request with it is refused. */
export async function signOut(sessionId: string, userId: string, now = new Date()): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await endSession(tx, sessionId, now)
    if (count === 0) return
    await record(tx, {
      type: 'sign-out',
      actor: { kind: 'staff', id: userId, role: 'reviewer', name: '' },
      subject: { kind: 'session', id: sessionId },
    })
  })
}
