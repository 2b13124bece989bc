import { FIRST_POLICY } from '@/lib/policy'
import { assess, opensCase, orderOf, pointsOf, type SignalFact } from '@/lib/sharing/assess'
import type { Evidence } from '@/lib/sharing/signals'
import { NOW } from './platform'

export type DeskCase = { accounts: string[]; order: number; facts: Evidence[] }

const JOINS_FROM = 2

/** The cases that this evidence opens, in the desk's order: accounts whose evidence opens one, and what heavy links join. */
export function deskOf(evidence: readonly Evidence[]): DeskCase[] {
  const live = evidence.filter((one) => one.expiresAt > NOW)
  const of = groupBy(live.flatMap((one) => [...new Set([one.driverId, one.otherId])].map((id) => [id, one] as const)))
  const parent = new Map<string, string>()
  const root = (id: string): string => {
    const up = parent.get(id) ?? id
    return up === id ? id : root(up)
  }
  const links = groupBy(
    live.filter((one) => one.driverId !== one.otherId).map((one) => [`${one.driverId} ${one.otherId}`, one] as const),
  )
  for (const [key, facts] of links) {
    const [a = '', b = ''] = key.split(' ')
    if (pointsOf(facts) >= JOINS_FROM) parent.set(root(a), root(b))
  }
  const opened = new Set(
    [...of].filter(([, facts]) => opensCase(pointsOf(facts), FIRST_POLICY.sharing)).map(([id]) => root(id)),
  )
  const cases = groupBy([...of.keys()].filter((id) => opened.has(root(id))).map((id) => [root(id), id] as const))
  return [...cases.values()]
    .map((accounts) => {
      const members = new Set(accounts)
      const facts = live.filter((one) => members.has(one.driverId) && members.has(one.otherId))
      return { accounts, facts, order: orderOf(pointsOf(facts), accounts.length) }
    })
    .sort((a, b) => b.order - a.order || (a.accounts[0] ?? '').localeCompare(b.accounts[0] ?? ''))
}

/** The accounts that could be confirmed once people have compared every likeness and told the truth. */
export function confirmable({ facts }: DeskCase, truth: (one: Evidence) => 'supports' | 'refutes'): string[] {
  const seen = facts.map(
    (one): SignalFact => ({ ...one, closedAt: null, found: one.kind === 'face' ? truth(one) : null }),
  )
  return assess(seen, NOW).core
}

function groupBy<T>(entries: readonly (readonly [string, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const [key, value] of entries) {
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}
