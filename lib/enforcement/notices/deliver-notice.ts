import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { findDriver } from '@/lib/drivers'
import { openText } from '@/lib/vault'
import { ok, system } from '@/lib/vocabulary'
import {
  countAttempts,
  findDueNotices,
  findNotice,
  insertDelivery,
  leaseNotice,
  type NoticeRecord,
  updateNotice,
} from '../notice-records'
import { handOver, type MailOutcome } from './mail'

const MINUTE_MS = 60_000
/** How long one worker has a letter to itself. */
const LEASE_MS = 2 * MINUTE_MS
/** Minutes until the next attempt, by how many there were; the last one goes on. */
const PAUSES = [1, 2, 5, 15, 30, 60, 180, 360] as const
const BATCH = 100
const actor = system('mail')

/**
 * Hands a letter that is due to the mail server: kept and tried again while that is away or asks to wait, marked
 * `refused` where it refuses the address or the letter. Does nothing for one that has gone or that another worker has.
 * It may go twice where a worker dies between the server's answer and its note; both carry the same message id.
 */
export async function deliverNotice(noticeId: string, now = new Date(), send = handOver): Promise<void> {
  if (!(await leaseNotice(noticeId, now, new Date(now.getTime() + LEASE_MS)))) return
  const notice = await findNotice(noticeId)
  const driver = notice && (await findDriver(notice.driverId))
  if (!notice || !driver) return
  const subject = await openText(driver.id, notice.sealedSubject)
  const body = await openText(driver.id, notice.sealedBody)
  if (!driver.email || subject === null || body === null) {
    await transaction(async (tx) => ok(await updateNotice(tx, noticeId, { mail: 'platform', mailNextAt: null })))
    return
  }
  const outcome = await send({ id: notice.id, to: driver.email, subject, body, locale: notice.locale })
  await keep(notice, outcome, now)
}

async function keep(notice: NoticeRecord, { outcome, code }: MailOutcome, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const tried = await countAttempts(tx, notice.id)
    await insertDelivery(tx, { noticeId: notice.id, at: now, outcome, code })
    if (outcome === 'sent') await updateNotice(tx, notice.id, { mail: 'sent', mailSentAt: now, mailNextAt: null })
    else if (outcome === 'refused') await updateNotice(tx, notice.id, { mail: 'refused', mailNextAt: null })
    else {
      const pause = PAUSES[Math.min(tried, PAUSES.length - 1)] ?? 360
      await updateNotice(tx, notice.id, { mailNextAt: new Date(now.getTime() + pause * MINUTE_MS) })
    }
    if (outcome === 'sent' || outcome === 'refused')
      await record(tx, {
        type: outcome === 'sent' ? 'notice.mailed' : 'notice.refused',
        actor,
        driverId: notice.driverId,
        subject: { kind: 'notice', id: notice.id },
        data: { attempts: tried + 1, code },
        occurredAt: now,
      })
    return ok(null)
  })
}

/**
 * Sends every letter whose time has come: after a pause, or left by a worker that died. Each is taken at its own instant,
 * as a server that is slow to answer takes longer over a batch than one worker has a letter to itself.
 * @param at the instant of all; left out: by the clock
 * @returns how many it tried
 */
export async function deliverDueNotices(at?: Date): Promise<number> {
  const due = await findDueNotices(at ?? new Date(), BATCH)
  for (const id of due) await deliverNotice(id, at ?? new Date())
  return due.length
}
