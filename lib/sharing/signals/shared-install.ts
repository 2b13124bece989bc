import type { SharingRule } from '@/lib/policy'
import { type Evidence, evidence, type Weight } from './evidence'

export type DeviceUse = { driverId: string; checks: number; firstAt: Date; lastAt: Date }

/** Ids that emulators and broken builds hand out to everybody. */
const DEFAULTS = new Set(['', '0', 'unknown', 'null', 'undefined', '9774d56d682e549c', '000000000000000'])

/** An id that says nothing about a phone: a known default, or shared by more accounts than any phone is. */
export const isWorthless = (installId: string, accounts: number, { accountsAtMost }: SharingRule['device']): boolean =>
  DEFAULTS.has(installId.toLowerCase()) || /^[0-]+$/.test(installId) || accounts > accountsAtMost

/** Households share phones: two or three accounts weigh little. */
export const weightOfSharing = (accounts: number, { strongFrom, mediumFrom }: SharingRule['device']): Weight =>
  accounts >= strongFrom ? 3 : accounts >= mediumFrom ? 2 : 1

/**
 * The same installation of the app on several accounts. Rationale: whoever works under many accounts tends to do so
 * from few phones. Base rate: common among honest drivers, as couples, siblings and flats share a phone; so two or
 * three accounts are weak, four medium, six strong, and more than 24 say nothing but that the id is a default. The
 * kind is `device`: however many accounts, it corroborates nothing by itself.
 * @param uses every account seen on the installation, the subject's included, at most one more than the cap
 */
export function sharedInstall(
  subject: string,
  installId: string,
  uses: readonly DeviceUse[],
  rule: SharingRule,
): Evidence[] {
  const own = uses.find((use) => use.driverId === subject)
  if (!own || isWorthless(installId, uses.length, rule.device)) return []
  return uses
    .filter((use) => use.driverId !== subject)
    .map((other) =>
      evidence([subject, other.driverId], {
        signal: 'shared_install',
        key: installId,
        weight: weightOfSharing(uses.length, rule.device),
        facts: { accounts: uses.length, checks: own.checks + other.checks },
        verificationIds: [],
        firstAt: new Date(Math.min(own.firstAt.getTime(), other.firstAt.getTime())),
        lastAt: new Date(Math.max(own.lastAt.getTime(), other.lastAt.getTime())),
        lifeMs: rule.life.shared_install,
      }),
    )
}
