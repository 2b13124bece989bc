import 'server-only'
import { findNames, forbidden, may } from '@/lib/access'
import { configuration } from '@/lib/configuration'
import { findDriver } from '@/lib/drivers'
import { type EnforcementRule, noticeDaysIn, policyAt, strikesSince, suspensionTerms } from '@/lib/policy'
import { blindReader, findCase, findFindings, isKeptFrom } from '@/lib/review'
import { findSharingCase } from '@/lib/sharing'
import { openText } from '@/lib/vault'
import {
  type Actor,
  type Finding,
  LANGUAGES,
  type LadderStep,
  type Lane,
  languageOf,
  type OverturnWhy,
  ok,
  type ReasonCode,
  type Result,
  refuse,
} from '@/lib/vocabulary'
import type { Ability, EnforcementFinding, LetterPreview, SuspensionDetail } from './desk-view'
import { hearsAppeal } from './hears-appeal'
import { previewLetter } from './letters'
import { suspensionLetter } from './letters/tell'
import { findActivity } from './list-records'
import { tellSuspensions, toRow } from './list-suspensions'
import { findNoticesAbout } from './notice-records'
import { describeNotice } from './notices/describe-notice'
import { HEARS } from './on-suspension'
import {
  countStrikes,
  findNewestOnCase,
  findStandingSuspension,
  findSuspension,
  type SuspensionRecord,
} from './records'
import { endOf, isStanding, suspensionState } from './state'
import { ENFORCEMENT_REFUSALS } from './view'
import { workSeen } from './work-seen'

const WORK_SEEN_MS = 28 * 86_400_000

/**
 * Everything about one suspension: what was found and by whom, the step of the ladder, what it costs the driver, the
 * letter as it will be sent or those that were, and what this reader may do. `id`: its own, or that of the case it rests
 * on (then the newest). Who hears an appeal against it is told nothing of what was found before a finding of their own.
 * Refuses `forbidden`, and `not-found` also to who is blind to the driver (as the list).
 */
export async function openSuspension(
  actor: Actor,
  id: string,
  now = new Date(),
): Promise<Result<SuspensionDetail, 'forbidden' | 'not-found'>> {
  const refusal = forbidden(actor, 'suspension.see')
  if (refusal || actor.kind !== 'staff') return refusal ?? refuse('forbidden')
  const row = (await findSuspension(id)) ?? (await findNewestOnCase(id))
  const driver = row && (await findDriver(row.driverId))
  if (!row || !driver || (await isKeptFrom(await blindReader(actor, now), driver.id, now))) return refuse('not-found')
  const state = suspensionState(row, now)
  const { enforcement: rule } = await policyAt(now)
  const [reviewCase, sharing, found, reports, notices, strikes, standing] = await Promise.all([
    row.caseId ? findCase(row.caseId) : null,
    row.sharingCaseId ? findSharingCase(row.sharingCaseId) : null,
    row.caseId ? findFindings(row.caseId) : [],
    findActivity(driver.id, new Date(now.getTime() - WORK_SEEN_MS)),
    findNoticesAbout([row.id]),
    countStrikes(driver.id, strikesSince(now, rule), { but: row.id }),
    findStandingSuspension(driver.id, now),
  ])
  const blind = await hearsAppeal(row, actor)
  if (!blind) await tellSuspensions(actor, [row])
  const people = [row.proposedById, row.approvedById, row.declinedById, row.changedById, row.liftedById]
  const names = await findNames(
    [...people, row.overturnedById, ...found.map((one) => one.userId)].filter((one) => one !== null),
  )
  const name = (one: string | null) => (one ? (names.get(one) ?? '') : null)
  const text = (sealed: Uint8Array | null) => openText(driver.id, sealed)
  return ok({
    ...toRow({ ...row, ref: driver.ref, name: driver.name, state, endedAt: endOf(row, state) }, now, blind),
    case: reviewCase && { id: reviewCase.id, number: `C-${reviewCase.number}` },
    sharingCase: sharing && { id: sharing.id, number: `SH-${sharing.number}` },
    findings: await Promise.all(
      (blind ? [] : found).map(
        async (one): Promise<EnforcementFinding> => ({
          finding: one.finding as Finding,
          by: names.get(one.userId) ?? '',
          at: one.recordedAt.toISOString(),
          lane: one.lane as Lane,
          reasons: one.reasons as ReasonCode[],
          note: await text(one.sealedNote),
        }),
      ),
    ),
    byRule: row.byRule,
    proposedBy: name(row.proposedById) ?? '',
    reason: blind ? null : await text(row.sealedReason),
    policyVersion: row.policyVersion,
    strikes,
    noticeDays: noticeDaysIn(driver.region, rule),
    work: workSeen(reports, now),
    approvedBy: name(row.approvedById),
    approvedAt: row.approvedAt?.toISOString() ?? null,
    declinedBy: name(row.declinedById),
    declineReason: blind ? null : await text(row.sealedDeclineReason),
    changedBy: name(row.changedById),
    changedAt: row.changedAt?.toISOString() ?? null,
    changeReason: blind ? null : await text(row.sealedChangeReason),
    liftedBy: name(row.liftedById),
    liftReason: blind ? null : await text(row.sealedLiftReason),
    overturnedBy: name(row.overturnedById),
    overturnedWhy: row.overturnedWhy as OverturnWhy | null,
    blockedBy: standing && standing.id !== row.id ? `S-${standing.number}` : null,
    preview: state === 'proposed' && !blind ? await preview(row, driver, rule, now) : [],
    mailed: configuration().smtp !== null && driver.email !== null,
    notices: notices.map(describeNotice),
    may: {
      decide: decides(actor, row, blind),
      change: state === 'proposed' ? proposes(actor, blind) : decides(actor, row, blind),
      lift: isStanding(state) ? decides(actor, row, blind) : { ok: false, why: 'It is not in force.' },
      readNotices: may(actor, 'notice.see') && !blind,
    },
  })
}

function decides(actor: Actor, row: SuspensionRecord, hears: boolean): Ability {
  if (!may(actor, 'suspension.decide')) return { ok: false, why: 'Leads decide this.' }
  if (hears) return { ok: false, why: HEARS }
  return row.partIds.includes(actor.id)
    ? { ok: false, why: ENFORCEMENT_REFUSALS['took-part'] }
    : { ok: true, why: null }
}

function proposes(actor: Actor, hears: boolean): Ability {
  if (!may(actor, 'suspension.propose')) return { ok: false, why: 'Reviewers and leads change this.' }
  return hears ? { ok: false, why: HEARS } : { ok: true, why: null }
}

/** The letter in the driver's language, then in the others. */
async function preview(
  row: SuspensionRecord,
  driver: { name: string; timeZone: string; locale: string; region: string | null },
  rule: EnforcementRule,
  now: Date,
): Promise<LetterPreview[]> {
  const form = { step: row.step as LadderStep, days: row.days, region: driver.region }
  const letter = await suspensionLetter(row, suspensionTerms(form, now, rule), now)
  const own = languageOf(driver.locale)
  return [own, ...LANGUAGES.filter((locale) => locale !== own)].map((locale) => ({
    locale,
    ...previewLetter(letter, driver, locale),
  }))
}
