import 'server-only'
import { may } from '@/lib/access'
import { SOURCE_LABELS } from '@/lib/capture/view'
import type { ConsentRecord, OptionRecord } from '@/lib/consent'
import { endOf, suspensionState } from '@/lib/enforcement'
import { openText } from '@/lib/vault'
import type { ChallengeReason, ChallengeStatus, ConsentDecision, ReferenceSource, StaffActor } from '@/lib/vocabulary'
import type { DossierFacts } from './gather'
import { mayRecordCheck } from './person-check'
import { photoAddress } from './photo-access'
import type { SuspicionRow } from './records'
import type { DossierConsent, DossierDevice, DossierSuspension, DriverPage } from './view'

type Seen = Pick<DriverPage, 'blind' | 'photos'>

export const describeConsents = ({ consents, consentInForce }: DossierFacts): DossierConsent[] =>
  consents.map((row) =>
    describeAnswer(
      row,
      row.decision === 'granted' && row.recordedAt.getTime() === consentInForce?.recordedAt.getTime(),
    ),
  )

/** Answers to the choice of being compared across accounts. */
export const describeAcrossAccounts = ({ options, consentInForce }: DossierFacts): DossierConsent[] =>
  options
    .filter((row) => row.purpose === 'across_accounts')
    .map((row, i) => describeAnswer(row, i === 0 && row.decision === 'granted' && consentInForce !== null))

const describeAnswer = (row: ConsentRecord | OptionRecord, inForce: boolean): DossierConsent => ({
  id: row.id,
  decision: row.decision as ConsentDecision,
  releaseVersion: row.releaseVersion,
  locale: row.locale,
  at: row.at.toISOString(),
  recordedAt: row.recordedAt.toISOString(),
  by: row.recordedByKind === 'driver' ? 'driver' : 'platform',
  textSha256: row.textSha256,
  inForce,
})

/**
 * Active ones first, in the order added; those being measured or refused are none yet. One that stays as evidence is just
 * removed to a blind reader, as it tells that a decision is contested.
 */
export function describeReferences(
  { references, driver }: DossierFacts,
  { blind, photos }: Seen,
): DriverPage['references'] {
  const hidden = (row: { status: string }) => blind && row.status === 'kept'
  const kept = references.filter((row) => ['active', 'retired', 'kept', 'removed'].includes(row.status))
  return [...kept.filter((row) => row.status === 'active'), ...kept.filter((row) => row.status !== 'active')].map(
    (row) => ({
      id: row.id,
      kept: row.status === 'kept' && !blind,
      source: row.source as ReferenceSource,
      label: SOURCE_LABELS[row.source as ReferenceSource],
      at: row.addedAt.toISOString(),
      url: hidden(row) ? null : row.objectId && photoAddress(row.id, 'full', driver.id, photos),
      thumbnailUrl: hidden(row) ? null : row.thumbnailId && photoAddress(row.id, 'thumb', driver.id, photos),
      width: row.width,
      height: row.height,
      active: row.status === 'active',
      removedAt: row.removedAt?.toISOString() ?? null,
    }),
  )
}

export const describeDevices = ({ devices }: DossierFacts, { blind }: Seen): DossierDevice[] =>
  devices.map((row) => ({
    installId: row.installId,
    model: row.model ?? 'Phone',
    os: row.os,
    checks: row.checks,
    firstAt: row.firstAt.toISOString(),
    lastAt: row.lastAt.toISOString(),
    otherAccounts: blind ? null : row.others,
  }))

const TELLING: readonly string[] = ['passed', 'failed']

export const describeChallenges = ({ challenges }: DossierFacts, { blind }: Seen): DriverPage['challenges'] =>
  challenges.map((row) => ({
    id: row.id,
    reason: row.reason as ChallengeReason,
    status: blind && TELLING.includes(row.status) ? null : (row.status as ChallengeStatus),
    issuedAt: row.issuedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }))

export const describeSuspensions = ({ suspensions }: DossierFacts, now: Date): DossierSuspension[] =>
  suspensions.map((row) => {
    const state = suspensionState(row, now)
    return {
      id: row.id,
      number: `S-${row.number}`,
      state,
      startsAt: row.startsAt?.toISOString() ?? null,
      endsAt: row.endsAt?.toISOString() ?? null,
      endedAt: endOf(row, state)?.toISOString() ?? null,
    }
  })

export const describeSharingCases = ({ sharingCases }: DossierFacts): DriverPage['sharingCases'] =>
  sharingCases.map(({ number, openedAt, ...row }) => ({
    ...row,
    number: `SH-${number}`,
    openedAt: openedAt.toISOString(),
  }))

/** A blind reader sees the suspicions they put there themselves. */
export const maySeeSuspicion = (row: SuspicionRow, reader: StaffActor, { blind }: Seen): boolean =>
  !blind || row.flaggedById === reader.id

export const describeSuspicions = async (
  { suspicions, driver, names }: DossierFacts,
  reader: StaffActor,
  seen: Seen,
): Promise<DriverPage['suspicions']> =>
  await Promise.all(
    suspicions
      .filter((row) => maySeeSuspicion(row, reader, seen))
      .map(async (row) => ({
        id: row.id,
        at: row.flaggedAt.toISOString(),
        by: names.get(row.flaggedById) ?? '',
        note: await openText(driver.id, row.sealedNote),
        caseId: row.caseId,
      })),
  )

export function duePersonCheck(
  { personChecks, restrictions }: DossierFacts,
  reader: StaffActor,
  { targetMinutes, leadIds }: { targetMinutes: number; leadIds: readonly string[] },
): DriverPage['personCheck'] {
  const row = personChecks.findLast((one) => one.doneAt === null)
  if (!row) return null
  const due = restrictions.find((one) => one.sourceId === row.id && one.endedAt === null)
  return {
    id: row.id,
    dueSince: row.dueSince.toISOString(),
    cause: row.cause,
    worksUntil: due?.blocksFrom?.toISOString() ?? null,
    targetMinutes,
    mayRecord: may(reader, 'check.record') ? mayRecordCheck(reader.id, row.excludedIds, leadIds) : null,
  }
}

export const describePersonChecks = async ({
  personChecks,
  driver,
  names,
}: DossierFacts): Promise<DriverPage['personChecks']> =>
  await Promise.all(
    personChecks.flatMap((row) =>
      row.doneAt
        ? [
            openText(driver.id, row.sealedReason).then((reason) => ({
              id: row.id,
              doneAt: row.doneAt?.toISOString() ?? '',
              by: (row.doneById && names.get(row.doneById)) ?? '',
              result: row.result ?? '',
              way: row.way ?? '',
              reason,
            })),
          ]
        : [],
    ),
  )
