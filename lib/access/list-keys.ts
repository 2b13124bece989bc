import 'server-only'
import { ok, type Result, type Scope, type StaffActor } from '@/lib/vocabulary'
import { forbidden } from './permissions'
import { recordExport } from './record-export'
import { findKeys, findNames } from './records'
import type { KeyEntry } from './view'

/** Every key there is or was, newest first; never the key itself. Refuses `forbidden`. */
export async function listKeys(actor: StaffActor): Promise<Result<KeyEntry[], 'forbidden'>> {
  const refusal = forbidden(actor, 'keys.see')
  if (refusal) return refusal
  const keys = await findKeys()
  const people = keys.flatMap((key) => [key.createdById, key.revokedById]).filter((id) => id !== null)
  const names = await findNames([...new Set(people)])
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  return ok(
    keys.map((key) => ({
      id: key.id,
      name: key.name,
      prefix: key.prefix,
      scopes: key.scopes as Scope[],
      createdAt: key.createdAt.toISOString(),
      createdBy: nameOf(key.createdById),
      lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
      revokedAt: key.revokedAt?.toISOString() ?? null,
      revokedBy: nameOf(key.revokedById),
    })),
  )
}

/** The same list to be taken along; the export is written to the audit log. Refuses `forbidden`. */
export async function exportKeys(actor: StaffActor): Promise<Result<KeyEntry[], 'forbidden'>> {
  const answer = await listKeys(actor)
  if (answer.ok) await recordExport(actor, 'api-keys', { rows: answer.value.length })
  return answer
}
