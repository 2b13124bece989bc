import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { record } from '@/lib/audit'
import { configuration } from '@/lib/configuration'
import type { Tx } from '@/lib/database'
import type { DriverRecord } from '@/lib/drivers'
import { sealText } from '@/lib/vault'
import { type Actor, languageOf } from '@/lib/vocabulary'
import { composeLetter } from '../letters'
import type { Letter } from '../letters/facts'
import { insertNotice, type NoticeRecord } from '../notice-records'
import { appealUrlOf, hashNoticeToken, noticeToken, receiptUrlOf } from './notice-token'

type About = {
  /** What an appeal would be about: the confirming finding, or the suspension where it rests on sharing. */
  decisionId: string
  suspensionId?: string | null
  /** Until when the driver may appeal; null: there is nothing to appeal against, or it is appealed against already. */
  appealBy: Date | null
}

/**
 * Writes a letter to a driver in the caller's transaction: composed in the driver's language, kept sealed exactly as it
 * is sent, with the event that tells the platform, and mailed by a job where a mail server is set and the driver has an
 * address. The caller holds the driver's lock.
 */
export async function sendNotice(
  tx: Tx,
  actor: Actor,
  driver: DriverRecord,
  letter: Letter,
  about: About,
  now: Date,
): Promise<NoticeRecord> {
  const id = randomUUID()
  const locale = languageOf(driver.locale)
  const links = { receipt: receiptUrlOf({ id }), appeal: appealUrlOf({ id, appealBy: about.appealBy }) }
  const { subject, body } = composeLetter(letter, driver, locale, links)
  const mailed = configuration().smtp !== null && driver.email !== null
  const notice = await insertNotice(tx, {
    id,
    driverId: driver.id,
    kind: letter.kind,
    decisionId: about.decisionId,
    suspensionId: about.suspensionId ?? null,
    locale,
    sealedSubject: await sealText(driver.id, subject, tx),
    sealedBody: await sealText(driver.id, body, tx),
    sha256: hashOf(subject, body),
    composedAt: now,
    composedByKind: actor.kind,
    composedById: actor.id,
    appealBy: about.appealBy,
    receiptTokenHash: hashNoticeToken(noticeToken(id, 'receipt')),
    appealTokenHash: about.appealBy && hashNoticeToken(noticeToken(id, 'appeal')),
    mail: mailed ? 'waiting' : 'platform',
    mailNextAt: mailed ? now : null,
  })
  await record(tx, {
    type: 'notice.issued',
    actor,
    driverId: driver.id,
    subject: { kind: 'notice', id },
    data: {
      kind: letter.kind,
      decisionId: about.decisionId,
      ...(about.suspensionId ? { suspensionId: about.suspensionId } : {}),
      locale,
      appealBy: about.appealBy,
      sha256: notice.sha256,
    },
    occurredAt: now,
  })
  return notice
}

/** What proves that a letter was kept as sent. */
export const hashOf = (subject: string, body: string): string =>
  createHash('sha256').update(`${subject}\n\n${body}`).digest('hex')
