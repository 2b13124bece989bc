import 'server-only'
import { cache } from 'react'
import type { KeyActor, Scope, StaffActor } from '@/lib/vocabulary'
import { findLiveKey, findLiveSession } from './records'
import { hashSecret } from './secrets'
import { sessionCookie, sessionIdOf } from './session-cookie'

/**
 * Who is signed in, read from the session's row at each request: a disabled account, a changed role or an ended
 * session takes effect at once. Null when nobody is.
 */
export const staffActor = cache(async (): Promise<StaffActor | null> => {
  const { cookies } = await import('next/headers')
  const sessionId = await sessionIdOf((await cookies()).get(sessionCookie())?.value)
  return sessionId ? await staffActorOf(sessionId) : null
})

/** The member of staff of a live session id, or null. */
export async function staffActorOf(sessionId: string, now = new Date()): Promise<StaffActor | null> {
  const live = await findLiveSession(sessionId, now)
  return live && { kind: 'staff', id: live.user.id, role: live.user.role, name: live.user.name, sessionId: live.id }
}

const BEARER = /^Bearer ([\w-]{20,200})$/

/** The platform's key of an Authorization header, or null when it is missing, unknown or revoked. */
export async function keyActor(authorization: string | null, now = new Date()): Promise<KeyActor | null> {
  const token = authorization?.match(BEARER)?.[1]
  if (!token) return null
  const key = await findLiveKey(hashSecret(token), now)
  return key && { kind: 'key', id: key.id, scopes: key.scopes as Scope[] }
}
