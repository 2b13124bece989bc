import 'server-only'
import type { Tx } from '@/lib/database'
import { findAppealableNotice, findNoticeByHash, type NoticeRecord } from '../notice-records'
import { hashNoticeToken, type NoticeDoor } from './notice-token'

const TOKEN = /^[\w-]{43}$/

/** The notice whose receipt or appeal this token opens; null for an unknown one, or the key of the other door. */
export async function findNoticeByToken(token: string, door: NoticeDoor): Promise<NoticeRecord | null> {
  if (!TOKEN.test(token)) return null
  const hash = hashNoticeToken(token)
  return await findNoticeByHash(door === 'receipt' ? { receiptTokenHash: hash } : { appealTokenHash: hash })
}

/** The newest notice about a decision that can be appealed against; null when there is none. */
export const findNoticeAbout = (decisionId: string, tx?: Tx): Promise<NoticeRecord | null> =>
  findAppealableNotice(decisionId, tx)
