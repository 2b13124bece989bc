import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { ok, type Result, type StaffActor } from '@/lib/vocabulary'
import { invalidForm } from './invalid-form'
import { forbidden } from './permissions'
import { insertKey } from './records'
import { hashSecret, newSecret } from './secrets'
import { keyForm, type NewKey } from './view'

const SHOWN_CHARACTERS = 9

/** A platform's key of 256 random bits: the text to be shown once, and what is kept of it. */
export function newKey(): { key: string; kept: { hash: Uint8Array<ArrayBuffer>; prefix: string } } {
  const key = `lk_${newSecret()}`
  return { key, kept: { hash: hashSecret(key), prefix: key.slice(0, SHOWN_CHARACTERS) } }
}

/**
 * Makes a key for the API with the scopes given. The key is in this answer alone: only its hash is kept.
 * Refuses `forbidden`, `invalid` (facts.errors by field).
 */
export async function createKey(
  actor: StaffActor,
  input: unknown,
  now = new Date(),
): Promise<Result<NewKey, 'forbidden' | 'invalid'>> {
  const refusal = forbidden(actor, 'keys.write')
  if (refusal) return refusal
  const form = keyForm.safeParse(input)
  if (!form.success) return invalidForm(form.error)
  const { key, kept } = newKey()
  return await transaction(async (tx) => {
    const { id, name } = await insertKey(tx, { ...form.data, ...kept, createdAt: now, createdById: actor.id })
    await record(tx, {
      type: 'key.created',
      actor,
      subject: { kind: 'key', id },
      data: { scopes: form.data.scopes },
      occurredAt: now,
    })
    return ok({ id, name, key })
  })
}
