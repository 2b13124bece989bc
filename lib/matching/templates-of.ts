import 'server-only'
import { driverKey } from '@/lib/vault'
import { findIndexEntriesOf } from './face-index-records'
import { openEntry, openTemplate, type TemplateVectors } from './sealed-template'
import { findTemplatesOf } from './template-records'

type OpenTemplate = Partial<TemplateVectors> & {
  matcher: string
  matcherVersion: string
  builtAt: Date
  referenceIds: string[]
  selfieIds: string[]
  /** The vector by which the driver takes part in the comparison across accounts; null: in none. */
  acrossAccounts: number[] | null
}

/** A driver's templates by every matcher version, opened, for an export; none where the driver's key is gone. */
export async function templatesOf(driverId: string): Promise<OpenTemplate[]> {
  const key = await driverKey(driverId)
  if (!key) return []
  const entries = await findIndexEntriesOf(driverId)
  return (await findTemplatesOf(driverId)).map(
    ({ matcher, matcherVersion, builtAt, referenceIds, selfieIds, sealed }) => {
      const by = { name: matcher, version: matcherVersion }
      const entry = entries.find((one) => one.matcher === matcher && one.matcherVersion === matcherVersion)
      return {
        matcher,
        matcherVersion,
        builtAt,
        referenceIds,
        selfieIds,
        ...openTemplate(key, driverId, by, sealed, selfieIds.length > 0),
        acrossAccounts: entry ? openEntry(key, driverId, by, entry.sealed) : null,
      }
    },
  )
}
