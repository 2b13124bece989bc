import { type SharingRule, SIGNAL_STRENGTHS } from '@/lib/policy'
import { type EvidenceKind, type SharingSignalName, SIGNAL_KINDS } from '@/lib/vocabulary'

/** How much a signal orders the desk: weak, medium, strong. It never convicts. */
export type Weight = 1 | 2 | 3

/**
 * What a rule found on one account, or on a pair of them. The same `signal`, accounts and `key` are the same evidence,
 * however often it is found again.
 */
export type Evidence = {
  signal: SharingSignalName
  kind: EvidenceKind | 'capture'
  driverId: string
  /** The other account; the same one for evidence on a single account. */
  otherId: string
  key: string
  weight: Weight
  /** Counts, times and ids; no name, no score. */
  facts: Record<string, string | number | boolean>
  verificationIds: string[]
  firstAt: Date
  lastAt: Date
  expiresAt: Date
}

type Found = Omit<Evidence, 'kind' | 'driverId' | 'otherId' | 'expiresAt'> & { lifeMs: number }

/** Evidence on one account, or on two in the order of their ids. */
export function evidence(accounts: readonly [string] | readonly [string, string], found: Found): Evidence {
  const { lifeMs, ...rest } = found
  const [driverId, otherId = driverId] = [...accounts].sort() as [string, string?]
  return {
    ...rest,
    kind: SIGNAL_KINDS[found.signal],
    driverId,
    otherId,
    expiresAt: new Date(found.lastAt.getTime() + lifeMs),
  }
}

/** Evidence as heavy as the policy lets its signal be; none where the signal is off. */
export function weighed(found: readonly Evidence[], { weightAtMost }: SharingRule): Evidence[] {
  return found.flatMap((one) => {
    const weight = Math.min(one.weight, SIGNAL_STRENGTHS.indexOf(weightAtMost[one.signal]))
    return weight === 0 ? [] : [{ ...one, weight: weight as Weight }]
  })
}
