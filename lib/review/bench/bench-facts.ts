import 'server-only'
import type { VerificationRecord } from '@/lib/capture'
import { kilometresFromUsual, type Place } from '../queue/usual-place'
import { type CaseRecord, findDevice } from '../records'
import type { BenchCase, BenchPhoto } from '../view'
import { outcomeOf } from './bench-photos'

type Facts = BenchCase['facts']

/**
 * What is known of the check and of those before it. Blind readers are not told how earlier checks ended, nor that the
 * device is seen on other accounts, which is a signal (screens, "Blind means blind").
 * @param checks all of the driver, newest first
 */
export async function benchFacts(
  row: CaseRecord,
  check: VerificationRecord | undefined,
  checks: VerificationRecord[],
  { blind }: { blind: boolean },
): Promise<Facts> {
  const before = check ? checks.filter((one) => one.createdAt < check.createdAt) : checks
  return {
    capturedAt: (check?.capturedAt ?? row.openedAt).toISOString(),
    device: check?.installId ? await deviceOf(row, check, checks, blind) : null,
    place: check ? placeOf(check, before) : null,
    checks: checks.length,
    checksSince: checks.at(-1)?.createdAt.toISOString() ?? null,
    outcomes: blind ? null : outcomesOf(before),
  }
}

/** Checks by the same installation are counted among those the case shows, so that a case of an earlier date stays so. */
async function deviceOf(
  row: CaseRecord,
  check: VerificationRecord,
  checks: VerificationRecord[],
  blind: boolean,
): Promise<Facts['device']> {
  const same = checks.filter((one) => one.installId === check.installId)
  const device = blind || !check.installId ? null : await findDevice(check.installId, row.driverId)
  return {
    model: check.deviceModel ?? 'Phone',
    checks: same.length,
    since: (same.at(-1) ?? check).createdAt.toISOString(),
    otherAccounts: device?.otherAccounts ?? 0,
  }
}

function placeOf(check: VerificationRecord, before: VerificationRecord[]): Facts['place'] {
  const here = coordinatesOf(check)
  const km =
    here &&
    kilometresFromUsual(
      here,
      before.flatMap((one) => coordinatesOf(one) ?? []),
    )
  return check.region === null && km === null ? null : { region: check.region, kmFromUsual: km }
}

const coordinatesOf = ({ latitude, longitude }: VerificationRecord): Place | null =>
  latitude === null || longitude === null ? null : { latitude, longitude }

function outcomesOf(before: VerificationRecord[]): NonNullable<Facts['outcomes']> {
  const counts: Partial<Record<NonNullable<BenchPhoto['outcome']>, number>> = {}
  for (const check of before) {
    const outcome = outcomeOf(check)
    if (outcome) counts[outcome] = (counts[outcome] ?? 0) + 1
  }
  return counts
}
