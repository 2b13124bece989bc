import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type Actor, ok, type Result } from '@/lib/vocabulary'
import { draftAt } from './change-draft'
import type { Policy } from './policy'
import { readPolicy } from './read-policy'
import { findPublished, findVersion, updateVersion } from './records'

/** A draft as rules take it, with the revision that was read; null: there is none of this number. */
export async function readDraft(number: number): Promise<{ policy: Policy; revision: number; open: boolean } | null> {
  const row = await findVersion(number)
  if (!row) return null
  const open = row.publishedAt === null && row.discardedAt === null
  return { policy: readPolicy(row.number, row.content), revision: row.revision, open }
}

/** Every version that was published. */
export const publishedPolicies = async (): Promise<Policy[]> =>
  (await findPublished()).map(({ number, content }) => readPolicy(number, content))

/**
 * Notes that the draft as it was read has been run over the past, and what was found: it may be published then. A draft that was changed
 * meanwhile stays without. Refuses `not-found`, `not-a-draft`, `changed-meanwhile`.
 */
export async function noteShadowed(
  actor: Actor,
  { number, revision }: { number: number; revision: number },
  found: object,
  now: Date,
): Promise<Result<null, 'not-found' | 'not-a-draft' | 'changed-meanwhile'>> {
  return await transaction(async (tx) => {
    const draft = await draftAt(tx, number, revision)
    if (!draft.ok) return draft
    await updateVersion(tx, number, { shadowedAt: now, shadow: JSON.parse(JSON.stringify(found)) })
    const subject = { kind: 'policy', id: String(number) }
    await record(tx, { type: 'policy.shadowed', actor, subject, data: { version: number }, occurredAt: now })
    return ok(null)
  })
}
