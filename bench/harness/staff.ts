import { randomBytes } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import pg from 'pg'
import { staffActorOf } from '@/lib/access'
import { type Role, SCOPES, type StaffActor } from '@/lib/vocabulary'

/** A member of staff of a history who is signed in, and the cookie of their session. */
export async function signedIn(databaseUrl: string, role: Role): Promise<{ actor: StaffActor; cookie: string }> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ id: string; user_id: string }>(
    `insert into staff_session (id, user_id, expires_at)
     select gen_random_uuid(), id, now() + interval '8 hours' from staff_user where role::text = $1 order by created_at limit 1
     returning id, user_id`,
    [role],
  )
  await client.end()
  const session = rows[0]
  const actor = session && (await staffActorOf(session.id))
  if (!session || !actor) throw new Error(`The history has no ${role}.`)
  const secret = process.env.LIKENESS_SESSION_SECRET ?? ''
  const token = await encode({ token: { sessionId: session.id, sub: session.user_id }, secret })
  return { actor, cookie: `next-auth.session-token=${token}` }
}

/** A key of the platform with every scope, as its Authorization header. */
export async function platformKey(databaseUrl: string): Promise<string> {
  const token = `lk_${randomBytes(32).toString('base64url')}`
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(
    `insert into api_key (id, name, hash, prefix, scopes) values (gen_random_uuid(), 'Benchmark', sha256($1), $2, $3)`,
    [Buffer.from(token), token.slice(0, 8), [...SCOPES]],
  )
  await client.end()
  return `Bearer ${token}`
}
