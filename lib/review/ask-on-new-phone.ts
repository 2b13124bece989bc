import 'server-only'
import { findVerification } from '@/lib/capture'
import { askByRisk } from '@/lib/challenges'
import { policyAt } from '@/lib/policy'
import { isFirstOnPhone } from './records'

/**
 * Asks once more after a check that cleared on a phone the driver was not known on, where the policy says so. A driver's
 * first checks make no phone new. Running it twice asks once. @returns whether the driver was asked
 */
export async function askOnNewPhone(verificationId: string, now = new Date()): Promise<boolean> {
  if (!(await policyAt(now)).challenges.byRisk.onNewPhone) return false
  const check = await findVerification(verificationId)
  if (check?.status !== 'approved' || !check.installId || check.reason === 'risk') return false
  if (!(await isFirstOnPhone(check.driverId, check.installId, check.createdAt))) return false
  return await askByRisk(check.driverId, 'new_phone', now)
}
