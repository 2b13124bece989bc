import 'server-only'
import { database, type Prisma, type Tx } from '@/lib/database'
import { deleteIndexEntries } from './face-index-records'
import type { MatcherName } from './matcher'

export type TemplateRecord = Prisma.DriverTemplateGetPayload<object>

export const findTemplate = (
  driverId: string,
  by: MatcherName,
  client: Tx = database(),
): Promise<TemplateRecord | null> =>
  client.driverTemplate.findUnique({
    where: {
      driverId_matcher_matcherVersion: { driverId, matcher: by.name, matcherVersion: by.version },
    },
  })

/** A driver's templates by every matcher version. */
export const findTemplatesOf = (driverId: string): Promise<TemplateRecord[]> =>
  database().driverTemplate.findMany({ where: { driverId } })

/** Writes a template over the one before; `version` counts on. */
export async function upsertTemplate(
  tx: Tx,
  by: MatcherName,
  row: {
    driverId: string
    sealed: Uint8Array<ArrayBuffer>
    referenceIds: string[]
    selfieIds: string[]
    builtAt: Date
  },
): Promise<void> {
  const { driverId, ...made } = row
  const id = { driverId, matcher: by.name, matcherVersion: by.version }
  await tx.driverTemplate.upsert({
    where: { driverId_matcher_matcherVersion: id },
    create: { ...id, ...made, version: 1 },
    update: { ...made, version: { increment: 1 } },
  })
}

export const deleteTemplate = (tx: Tx, driverId: string, by: MatcherName): Promise<unknown> =>
  tx.driverTemplate.deleteMany({ where: { driverId, matcher: by.name, matcherVersion: by.version } })

/**
 * Everything that was computed of a driver's face goes in the caller's transaction: measurements, templates by every
 * matcher version, the entry in the comparison across accounts and in the cohort. Only the measurements of photos in
 * `keep` stay, which are evidence: nothing new is compared with them.
 */
export async function deleteMeasurements(
  tx: Tx,
  driverId: string,
  keep: ReadonlySet<string> = new Set(),
): Promise<void> {
  await tx.measurement.deleteMany({ where: { driverId, photoId: { notIn: [...keep] } } })
  await tx.measurementGap.deleteMany({ where: { driverId } })
  await tx.driverTemplate.deleteMany({ where: { driverId } })
  await deleteIndexEntries(tx, driverId)
}

export const insertTemplateComparison = (
  tx: Tx,
  row: Prisma.TemplateComparisonUncheckedCreateInput,
): Promise<unknown> => tx.templateComparison.createMany({ data: [row], skipDuplicates: true })

export type TemplateComparisonRecord = Prisma.TemplateComparisonGetPayload<object>

/** How a selfie stood against the driver's template, or null: never compared, or a supplied score. */
export const findTemplateComparison = (verificationId: string): Promise<TemplateComparisonRecord | null> =>
  database().templateComparison.findUnique({ where: { verificationId } })

/** The same of several selfies. */
export const findTemplateComparisonsOf = (verificationIds: string[]): Promise<TemplateComparisonRecord[]> =>
  database().templateComparison.findMany({ where: { verificationId: { in: verificationIds } } })
