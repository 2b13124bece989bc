import { randomUUID } from 'node:crypto'
import { transaction } from '@/lib/database'
import type { Role, StaffActor } from '@/lib/vocabulary'
import { hashPassword } from './password'
import { insertSession, insertUser } from './records'

export const PASSWORD = 'correct horse battery staple'
let hashed: Promise<string> | undefined

/** A member of staff who can sign in with PASSWORD, with a live session. */
export async function staffMember(
  role: Role,
  name = 'Ada Obi',
): Promise<StaffActor & { email: string; sessionId: string }> {
  hashed ??= hashPassword(PASSWORD)
  const passwordHash = await hashed
  const email = `${randomUUID()}@likeness.example`
  return await transaction(async (tx) => {
    const { id } = await insertUser(tx, { email, name, role, passwordHash })
    const sessionId = await insertSession(tx, id, new Date(Date.now() + 3_600_000))
    return { kind: 'staff', id, role, name, email, sessionId }
  })
}
