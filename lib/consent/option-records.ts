import 'server-only'
import { database, type Prisma, type Tx } from '@/lib/database'
import type { ConsentFact } from '@/lib/policy'
import type { Actor, ConsentDecision, ConsentOption } from '@/lib/vocabulary'
import { answerRow } from './records'

export type OptionReleaseRecord = Prisma.OptionReleaseGetPayload<object>
export type OptionRecord = Prisma.OptionDecisionGetPayload<object>

export const insertOptionRelease = (tx: Tx, data: Prisma.OptionReleaseUncheckedCreateInput): Promise<unknown> =>
  tx.optionRelease.createMany({ data: [data], skipDuplicates: true })

/**
 * The text of a choice: of one version, else of the newest published one; in a language (exact, then the language
 * alone), else in English. Null when there is none.
 */
export async function findOptionRelease(
  purpose: ConsentOption,
  locale: string,
  version: number | undefined,
  now: Date,
  client: Tx = database(),
): Promise<OptionReleaseRecord | null> {
  const texts = await client.optionRelease.findMany({
    where: { purpose, publishedAt: { lte: now }, ...(version === undefined ? {} : { version }) },
    orderBy: { version: 'desc' },
  })
  const ofVersion = texts.filter((text) => text.version === texts[0]?.version)
  const wanted = [locale, locale.split('-')[0], 'en']
  return wanted.map((tag) => ofVersion.find((text) => text.locale === tag)).find((text) => text !== undefined) ?? null
}

export const insertOptionDecision = (
  tx: Tx,
  driverId: string,
  release: OptionReleaseRecord,
  decision: ConsentDecision,
  at: Date,
  by: Actor,
  now: Date,
): Promise<OptionRecord> =>
  tx.optionDecision.create({
    data: { ...answerRow(driverId, release, decision, at, by, now), purpose: release.purpose },
  })

/** The driver's newest answer to a choice. */
export const findNewestOption = (
  driverId: string,
  purpose: ConsentOption,
  client: Tx = database(),
): Promise<OptionRecord | null> =>
  client.optionDecision.findFirst({ where: { driverId, purpose }, orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }] })

export type OptionFact = ConsentFact & { driverId: string; option: ConsentDecision | null }

/** The consent decisions of several drivers, in the order recorded, each with the driver's newest answer to a choice. */
export const findOptionFacts = (driverIds: string[], purpose: ConsentOption): Promise<OptionFact[]> =>
  database().$queryRaw<OptionFact[]>`
    select consent.driver_id as "driverId", consent.release_version as "releaseVersion", consent.decision, consent.at,
      consent.recorded_at as "recordedAt",
      (select max(answer_by) from consent_release where version = consent.release_version) as "answerBy",
      (select decision from option_decision o where o.driver_id = consent.driver_id and o.purpose = ${purpose}
        order by recorded_at desc, id desc limit 1) as option
    from consent where driver_id = any(${driverIds}::uuid[]) order by consent.recorded_at, consent.id`

/** Every answer of a driver, newest first. */
export const findOptions = (driverId: string): Promise<OptionRecord[]> =>
  database().optionDecision.findMany({ where: { driverId }, orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }] })
