import 'server-only'
import { createHash, createHmac } from 'node:crypto'
import { configuration } from '@/lib/configuration'

/** receipt: reads the letter; appeal: files an appeal against what it is about. */
export type NoticeDoor = 'receipt' | 'appeal'

/**
 * The key of a notice's page: 256 bits derived from the master key and the notice, so that the address can be made
 * again at each delivery and only a hash of it is stored. The key of one door does not open the other.
 */
export const noticeToken = (noticeId: string, door: NoticeDoor): string =>
  createHmac('sha256', configuration().masterKey).update(`notice-${door} ${noticeId}`).digest('base64url')

export const hashNoticeToken = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(token).digest())

/** The driver's page of a letter. It is a secret: never logged. */
export const receiptUrlOf = ({ id }: { id: string }): string =>
  `${configuration().baseUrl}/receipt/${noticeToken(id, 'receipt')}`

/** Where the driver appeals without a login; null when there is nothing to appeal against. It is a secret. */
export const appealUrlOf = ({ id, appealBy }: { id: string; appealBy: Date | null }): string | null =>
  appealBy && `${configuration().baseUrl}/appeal/${noticeToken(id, 'appeal')}`
