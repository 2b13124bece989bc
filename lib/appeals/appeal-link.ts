import 'server-only'
import { configuration } from '@/lib/configuration'
import { consentOf } from '@/lib/consent'
import { type DriverRecord, findDriver } from '@/lib/drivers'
import { findNoticeByToken, type NoticeRecord, readLetter } from '@/lib/enforcement'
import { policyAt } from '@/lib/policy'
import { type AppealStatus, type DriverActor, formatTag, languageOf, type Result, refuse } from '@/lib/vocabulary'
import { decisionAbout } from './decision-about'
import { type FilingPictures, fileAppeal } from './file-appeal'
import { isDecided } from './hearing-rules'
import { lastDayOf } from './last-day'
import { statusAt } from './list-appeals'
import { type AppealRecord, findAppealAbout } from './records'
import type { AppealLink, FilingRefusal } from './view'

const HOUR_MS = 3_600_000

/**
 * What the driver's appeal page shows for its token: the notice and what can be done, how a filed appeal stands, or that
 * the link is unknown. It says nothing of other checks, and nobody's face. Changes nothing.
 */
export async function appealLink(token: string, preferred: string | undefined, now = new Date()): Promise<AppealLink> {
  const operator = configuration().operatorName
  const found = await linkOf(token)
  const locale = languageOf(preferred ?? found?.driver.locale)
  const formats = formatTag(locale, found?.driver.locale)
  if (!found) return { state: 'unknown', operator, locale, formats }
  const { notice, driver } = found
  const page = { operator, locale, formats, timeZone: driver.timeZone }
  const decision = await decisionAbout(notice.decisionId)
  const filed = decision && (await findAppealAbout(decision.id))
  if (filed) return { ...page, ...(await filedView(filed)) }
  if (!decision || decision.undone) return { ...page, state: 'undone' }
  const [letter, consent, lastDay] = await Promise.all([
    readLetter(notice.id),
    consentOf(driver.id, now),
    lastDayOf(decision, now),
  ])
  return {
    ...page,
    state: 'open',
    notice: {
      subject: letter?.subject ?? '',
      body: letter?.body ?? '',
      locale: notice.locale,
      at: notice.composedAt.toISOString(),
    },
    appealBy: lastDay.toISOString(),
    late: now > lastDay,
    decideWithinHours: (await policyAt(now)).appeals.decideWithinMs / HOUR_MS,
    consented: consent !== null,
  }
}

type FiledView = Omit<Extract<AppealLink, { state: 'filed' }>, 'operator' | 'locale' | 'formats' | 'timeZone'>

async function filedView(row: AppealRecord): Promise<FiledView> {
  const decided = isDecided(row.status)
  return {
    state: 'filed',
    number: `AP-${row.number}`,
    filedAt: row.filedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    late: row.late,
    status: decided ? (row.status as AppealStatus) : statusAt(row, row.status === 'waiting'),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    letter: row.noticeId ? await readLetter(row.noticeId) : null,
  }
}

/** Files the appeal of this link. Refuses `link-unknown` and what `fileAppeal` does. */
export async function fileFromLink(
  token: string,
  said: string,
  pictures: FilingPictures,
  locale: string,
  now = new Date(),
): Promise<Result<AppealRecord, FilingRefusal | 'link-unknown'>> {
  const found = await linkOf(token)
  if (!found) return refuse('link-unknown')
  const actor: DriverActor = { kind: 'driver', id: found.driver.id, challengeId: null }
  const form = { about: found.notice.decisionId, statement: said }
  return await fileAppeal(actor, found.driver.ref, form, pictures, { way: 'link', locale }, now)
}

async function linkOf(token: string): Promise<{ notice: NoticeRecord; driver: DriverRecord } | null> {
  const notice = await findNoticeByToken(token, 'appeal')
  const driver = notice && (await findDriver(notice.driverId))
  return notice && driver && !driver.erasedAt ? { notice, driver } : null
}
