import 'server-only'
import { transaction } from '@/lib/database'
import { ok, type Result, refuse } from '@/lib/vocabulary'
import { configuredMatchers } from './configured-matchers'
import { EMBEDDED } from './embedded'
import type { MatcherName } from './matcher'
import { countByMatcher, countPhotosToMeasure, deleteMatcherVersion, type MatcherCounts } from './re-embed-records'

export type MatcherState = MatcherCounts & {
  role: 'in force' | 'next' | 'old'
  /** Photos it has still to measure; null for an old one. */
  left: number | null
}

/** Every matcher version that is configured or has left something, and how far it is. For the operator's command. */
export async function matcherStates(): Promise<MatcherState[]> {
  const { current, next } = configuredMatchers()
  const counts = await countByMatcher()
  const states: MatcherState[] = []
  const take = async (role: MatcherState['role'], { name, version }: MatcherName) => {
    const none = { name, version, measurements: 0, templates: 0, acrossAccounts: 0, noFace: 0, failed: 0 }
    const known = counts.find((one) => one.name === name && one.version === version) ?? none
    states.push({ ...known, role, left: role === 'old' ? null : await countPhotosToMeasure({ name, version }) })
  }
  await take('in force', current ?? EMBEDDED)
  if (next) await take('next', next)
  for (const one of counts) {
    if (!states.some((state) => state.name === one.name && state.version === one.version)) await take('old', one)
  }
  return states
}

/**
 * Takes away what an old matcher version made, after the switch. Refuses `in-use` (in force, or the next one),
 * `matcher-not-found` (it left nothing).
 */
export async function forgetMatcher(by: MatcherName): Promise<Result<null, 'in-use' | 'matcher-not-found'>> {
  const state = (await matcherStates()).find((one) => one.name === by.name && one.version === by.version)
  if (!state) return refuse('matcher-not-found', `Nothing is kept of ${by.name} ${by.version}.`)
  if (state.role !== 'old') return refuse('in-use', `${by.name} ${by.version} is ${state.role}: it can't be forgotten.`)
  return await transaction(async (tx) => {
    await deleteMatcherVersion(tx, by)
    return ok(null)
  })
}
