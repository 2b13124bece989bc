import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { configuration } from '@/lib/configuration'
import { transaction } from '@/lib/database'
import { findDriver } from '@/lib/drivers'
import { blindReader, findCaseOfFinding, isHearing, isKeptFrom } from '@/lib/review'
import { openText } from '@/lib/vault'
import { type Actor, formatTag, isId, languageOf, ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { findAppealed } from '../appealed-records'
import { hearsAppeal } from '../hears-appeal'
import { findNotice, type NoticeRecord } from '../notice-records'
import { findSuspension } from '../records'
import { findNoticeByToken } from './find-notice'
import { appealUrlOf } from './notice-token'
import { hashOf } from './send-notice'
import type { NoticeText, Receipt } from './view'

const KEYS = /(\/(?:receipt|appeal)\/)[\w-]{43}/g

/**
 * A letter exactly as it was sent, for a lead or an auditor; each reading is in the audit log. `whole` tells whether it
 * still has the hash it was sent with; the keys in its addresses are the driver's alone and left out. Refuses
 * `forbidden` (also who hears an appeal against it without a finding of their own: it says what was seen), `not-found`
 * (also where the driver's key is gone, and to who is blind to the driver, as the list of suspensions).
 */
export async function openNotice(
  actor: Actor,
  noticeId: string,
  now = new Date(),
): Promise<Result<NoticeText, 'forbidden' | 'not-found'>> {
  const refusal = forbidden(actor, 'notice.see')
  if (refusal || actor.kind !== 'staff') return refusal ?? refuse('forbidden')
  const notice = isId(noticeId) ? await findNotice(noticeId) : null
  const text = notice && (await textOf(notice))
  if (!notice || !text) return refuse('not-found')
  if (await isKeptFrom(await blindReader(actor, now), notice.driverId, now)) return refuse('not-found')
  if (await isHeardBy(notice, actor)) return refuse('forbidden', 'You hear an appeal against this: find first.')
  await transaction(async (tx) => {
    await record(tx, {
      type: 'notice.opened',
      actor,
      driverId: notice.driverId,
      subject: { kind: 'notice', id: notice.id },
      occurredAt: now,
    })
    return ok(null)
  })
  return ok({
    subject: text.subject,
    body: text.body.replace(KEYS, '$1…'),
    locale: notice.locale,
    sha256: notice.sha256,
    composedAt: notice.composedAt.toISOString(),
    whole: hashOf(text.subject, text.body) === notice.sha256,
  })
}

/** Whether this reader hears an appeal against what a letter is about, without a finding of their own yet. */
async function isHeardBy({ decisionId, suspensionId }: NoticeRecord, reader: StaffActor): Promise<boolean> {
  const about = await findCaseOfFinding(decisionId)
  if (about) return isHearing(about, reader)
  const suspension = await findSuspension(suspensionId ?? decisionId)
  return suspension !== null && (await hearsAppeal(suspension, reader))
}

/** The driver's page of a letter, by its token; null for an unknown one or where the driver's data was erased. */
export async function readReceipt(token: string, now = new Date()): Promise<Receipt | null> {
  const notice = await findNoticeByToken(token, 'receipt')
  const text = notice && (await textOf(notice))
  if (!notice || !text) return null
  const [driver, filed] = await Promise.all([findDriver(notice.driverId), findAppealed(notice.decisionId)])
  const locale = languageOf(notice.locale)
  return {
    ...text,
    operator: configuration().operatorName,
    kind: notice.kind,
    locale,
    formats: formatTag(locale, driver?.locale),
    composedAt: notice.composedAt.toISOString(),
    sha256: notice.sha256,
    appealBy: notice.appealBy?.toISOString() ?? null,
    appealUrl: appealUrlOf(notice),
    appealOpen: notice.appealBy !== null && notice.appealBy > now,
    appealed: filed && {
      filedAt: filed.filedAt.toISOString(),
      dueAt: filed.dueAt.toISOString(),
      decidedAt: filed.decidedAt?.toISOString() ?? null,
    },
  }
}

/** A letter of the driver's own, for a page that has asked whose it is; null where it is gone or the key is. */
export async function readLetter(noticeId: string): Promise<{ subject: string; body: string; locale: string } | null> {
  const notice = isId(noticeId) ? await findNotice(noticeId) : null
  const text = notice && (await textOf(notice))
  return text && { ...text, locale: notice.locale }
}

async function textOf(notice: NoticeRecord): Promise<{ subject: string; body: string } | null> {
  const subject = await openText(notice.driverId, notice.sealedSubject)
  const body = await openText(notice.driverId, notice.sealedBody)
  return subject === null || body === null ? null : { subject, body }
}
