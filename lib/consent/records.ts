import 'server-only'
import { database, type Prisma, type Tx } from '@/lib/database'
import type { ConsentFact } from '@/lib/policy'
import type { Actor, ConsentDecision } from '@/lib/vocabulary'

export type ReleaseRecord = Prisma.ConsentReleaseGetPayload<object>
export type ConsentRecord = Prisma.ConsentGetPayload<object>

/** The newest published release in a language, else in English. */
export async function findCurrentRelease(locale: string, now: Date): Promise<ReleaseRecord | null> {
  const language = locale.split('-')[0] ?? 'en'
  const newest = await database().consentRelease.findFirst({
    where: { publishedAt: { lte: now } },
    orderBy: { version: 'desc' },
    select: { version: true },
  })
  if (!newest) return null
  const texts = await database().consentRelease.findMany({ where: { version: newest.version } })
  return (
    texts.find((t) => t.locale === locale) ??
    texts.find((t) => t.locale === language) ??
    texts.find((t) => t.locale === 'en') ??
    texts[0] ??
    null
  )
}

/** The text of a version in a language (exact, then the language alone, then English). */
export async function findRelease(version: number, locale: string): Promise<ReleaseRecord | null> {
  const texts = await database().consentRelease.findMany({ where: { version } })
  const language = locale.split('-')[0]
  return (
    texts.find((t) => t.locale === locale) ??
    texts.find((t) => t.locale === language) ??
    texts.find((t) => t.locale === 'en') ??
    null
  )
}

export const insertConsent = (tx: Tx, data: Prisma.ConsentUncheckedCreateInput): Promise<ConsentRecord> =>
  tx.consent.create({ data })

/** The driver's decisions as the rule takes them, in the order recorded. */
export async function findConsentFacts(
  driverId: string,
  client: Tx = database(),
): Promise<(ConsentFact & { id: string })[]> {
  const rows = await client.$queryRaw<
    {
      id: string
      releaseVersion: number
      decision: ConsentDecision
      at: Date
      recordedAt: Date
      answerBy: Date | null
    }[]
  >`
    select consent.id, consent.release_version as "releaseVersion", consent.decision, consent.at, consent.recorded_at as "recordedAt",
      (select max(answer_by) from consent_release where version = consent.release_version) as "answerBy"
    from consent where driver_id = ${driverId}::uuid order by recorded_at, id`
  return rows
}

export const findConsents = (driverId: string): Promise<ConsentRecord[]> =>
  database().consent.findMany({ where: { driverId }, orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }] })

export const findNewestConsent = (tx: Tx, driverId: string): Promise<ConsentRecord | null> =>
  tx.consent.findFirst({ where: { driverId }, orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }] })

export const upsertRelease = async (tx: Tx, data: Prisma.ConsentReleaseUncheckedCreateInput): Promise<void> => {
  await tx.consentRelease.createMany({ data: [data], skipDuplicates: true })
}

/** A driver's answer to a text as it is kept, of whichever kind. */
export const answerRow = (
  driverId: string,
  release: Pick<ReleaseRecord, 'version' | 'locale' | 'sha256'>,
  decision: ConsentDecision,
  at: Date,
  by: Actor,
  now: Date,
) => ({
  driverId,
  releaseVersion: release.version,
  locale: release.locale,
  decision,
  textSha256: release.sha256,
  at,
  recordedAt: now,
  recordedByKind: by.kind,
  recordedById: by.id,
})
