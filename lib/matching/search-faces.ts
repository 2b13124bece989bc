import 'server-only'
import { findVerification } from '@/lib/capture'
import { optionOf } from '@/lib/consent'
import { findDriver } from '@/lib/drivers'
import { POLICY, type Policy } from '@/lib/policy'
import { acrossAccountsThreshold } from './configured-matchers'
import type { Found } from './face-index'
import { faceIndexOf } from './face-indexes'
import type { MatcherName } from './matcher'
import { facesBy } from './sealed-measurement'

/**
 * Other accounts whose template is like the face of a measured selfie, the nearest first: a reason to look, never a
 * verdict. Exact, over the drivers who chose comparison across accounts; the selfie's own driver must have chosen it
 * too, and both be in a region where the policy allows it. Compares with templates of the matcher version that measured
 * the selfie, and no other. Empty when any of that is not so. For jobs: the index lies in the worker's memory.
 */
export async function searchFaces(
  verificationId: string,
  now = new Date(),
  policy: Pick<Policy, 'acrossAccounts'> = POLICY,
): Promise<Found[]> {
  const rule = policy.acrossAccounts
  const check = rule.search ? await findVerification(verificationId) : null
  if (!check?.matcher || !check.matcherVersion || check.suppliedProvider !== null) return []
  if (!(await takesPart(check.driverId, rule, now))) return []
  const by: MatcherName = { name: check.matcher, version: check.matcherVersion }
  const threshold = acrossAccountsThreshold(by, rule)
  const probe = threshold === null ? null : (await facesBy(by, [check.id])).get(check.id)
  if (!probe || threshold === null) return []
  const { index } = await faceIndexOf(by)
  const found = index.search(probe.descriptor, threshold, check.driverId)
  const named: Found[] = []
  for (const one of found) {
    if (named.length === rule.atMost) break
    if (await takesPart(one.driverId, rule, now)) named.push(one)
  }
  return named
}

/** Whether a driver is compared across accounts at this instant: by own choice, and where the policy allows it. */
export async function takesPart(
  driverId: string,
  { offInRegions }: Policy['acrossAccounts'],
  now: Date,
): Promise<boolean> {
  const driver = await findDriver(driverId)
  if (!driver || (driver.region !== null && offInRegions.includes(driver.region))) return false
  return await optionOf(driverId, 'across_accounts', now)
}
