import 'server-only'
import { optionHolders } from '@/lib/consent'
import { type Policy, policyAt } from '@/lib/policy'
import { acrossAccountsThreshold } from './configured-matchers'
import type { Found } from './face-index'
import { faceIndexOf } from './face-indexes'
import type { MatcherName } from './matcher'
import { openFaces } from './sealed-measurement'
import { findProbe, findRegions } from './search-records'

/**
 * Other accounts whose template is like the face of a measured selfie, the nearest first: a reason to look, never a
 * verdict. Exact, over the drivers who chose comparison across accounts; the selfie's own driver must have chosen it
 * too, and both be in a region where the policy allows it. Compares with templates of the matcher version that measured
 * the selfie, and no other. Empty when any of that is not so. For jobs: the index lies in the worker's memory.
 */
export async function searchFaces(
  verificationId: string,
  now = new Date(),
  policy?: Pick<Policy, 'acrossAccounts'>,
): Promise<Found[]> {
  const { acrossAccounts: rule } = policy ?? (await policyAt(now))
  const probe = rule.search ? await findProbe(verificationId) : null
  if (!probe) return []
  const by: MatcherName = { name: probe.matcher, version: probe.matcherVersion }
  const threshold = acrossAccountsThreshold(by, rule)
  if (threshold === null) return []
  const [allowed, faces, { index }] = await Promise.all([
    participants([probe.driverId], rule, now),
    openFaces([probe]),
    faceIndexOf(by, now),
  ])
  const face = faces.get(verificationId)
  if (!face || !allowed.has(probe.driverId)) return []
  const found = index.search(face.descriptor, threshold, probe.driverId)
  if (found.length === 0) return []
  const named = await participants(
    found.map((one) => one.driverId),
    rule,
    now,
  )
  return found.filter((one) => named.has(one.driverId)).slice(0, rule.atMost)
}

/** Whether a driver is compared across accounts at this instant: by own choice, and where the policy allows it. */
export const takesPart = async (driverId: string, rule: Policy['acrossAccounts'], now: Date): Promise<boolean> =>
  (await participants([driverId], rule, now)).has(driverId)

async function participants(
  driverIds: string[],
  { offInRegions }: Policy['acrossAccounts'],
  now: Date,
): Promise<Set<string>> {
  const [holders, regions] = await Promise.all([
    optionHolders(driverIds, 'across_accounts', now),
    offInRegions.length > 0 ? findRegions(driverIds) : [],
  ])
  for (const { id, region } of regions) if (region !== null && offInRegions.includes(region)) holders.delete(id)
  return holders
}
