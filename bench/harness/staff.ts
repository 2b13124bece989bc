import { randomBytes } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import pg from 'pg'
import { type Role, SCOPES, type StaffActor } from '@/lib/vocabulary'

/** A member of staff of a history who is signed in, and the cookie of their session. */
export async function signedIn(databaseUrl: string, role: Role): Promise<{ actor: StaffActor; cookie: string }> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ session: string; id: string; name: string }>(
    `with person as (select id, name from staff_user where role::text = $1 order by created_at limit 1)
     insert into staff_session (id, user_id, expires_at)
     select gen_random_uuid(), id, now() + interval '8 hours' from person
     returning id as session, user_id as id, (select name from person) as name`,
    [role],
  )
  await client.end()
  const found = rows[0]
  if (!found) throw new Error(`The history has no ${role}.`)
  const secret = process.env.LIKENESS_SESSION_SECRET ?? ''
  const token = await encode({ token: { sessionId: found.session, sub: found.id }, secret })
  const actor: StaffActor = { kind: 'staff', id: found.id, role, name: found.name, sessionId: found.session }
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
