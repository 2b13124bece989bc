import 'server-only'
import type { Tx } from '@/lib/database'
import type { Policy } from './policy'
import { readPolicy } from './read-policy'
import { findPublished } from './records'

/** No process goes on longer than this without asking which versions are published. */
export const READ_AGAIN_AFTER_MS = 3_000

/**
 * From publishing until the version is in force: longer than a process may go without reading (3 s), the longest
 * transaction (20 s, lib/database) and a difference of clocks (5 s) together, so that every process switches at the
 * same instant.
 */
export const IN_FORCE_AFTER_MS = 30_000

type Known = { policy: Policy; from: Date }[]
type Held = { known: Known; readAt: number }

const held = globalThis as typeof globalThis & { likenessPolicies?: Held; likenessPoliciesRead?: Promise<Held> }

/**
 * The policy in force at an instant. Answered from memory; what is published is read again when that is older than 3 s,
 * in the caller's transaction where one is given. What must not cost a statement inside a transaction asks before it.
 */
export async function policyAt(now: Date, tx?: Tx): Promise<Policy> {
  const { known } = fresh(held.likenessPolicies) ?? (tx ? await read(tx) : await readOnce())
  const found = known.findLast(({ from }) => from <= now)
  if (!found) throw new Error(`No policy is in force at ${now.toISOString()}: run the migrations.`)
  return found.policy
}

const fresh = (one: Held | undefined): Held | undefined =>
  one && performance.now() - one.readAt < READ_AGAIN_AFTER_MS ? one : undefined

function readOnce(): Promise<Held> {
  held.likenessPoliciesRead ??= read().finally(() => {
    held.likenessPoliciesRead = undefined
  })
  return held.likenessPoliciesRead
}

async function read(tx?: Tx): Promise<Held> {
  const readAt = performance.now()
  const before = new Map(held.likenessPolicies?.known.map(({ policy, from }) => [policy.version, { policy, from }]))
  const rows = await findPublished(tx)
  const known = rows.map(
    ({ number, content, inForceFrom }) =>
      before.get(number) ?? { policy: readPolicy(number, content), from: inForceFrom },
  )
  held.likenessPolicies = { known, readAt }
  return held.likenessPolicies
}

/** Forgets what this process has read: the next question reads. */
export function forgetPolicies(): void {
  held.likenessPolicies = undefined
}
