import 'server-only'
import { database, type Prisma, type Tx } from '@/lib/database'
import type { NoticeKind } from '@/lib/vocabulary'

export const MAIL_STATES = ['platform', 'waiting', 'sent', 'refused'] as const
/** platform: told by the event alone; waiting: the mail server has not taken it yet. */
export type MailState = (typeof MAIL_STATES)[number]

export type NoticeRecord = Omit<Prisma.NoticeGetPayload<object>, 'kind' | 'mail'> & {
  kind: NoticeKind
  mail: MailState
}
export type NoticeWithDeliveries = NoticeRecord & { deliveries: Prisma.NoticeDeliveryGetPayload<object>[] }

const typed = (row: Prisma.NoticeGetPayload<object> | null) => row as NoticeRecord | null

export const insertNotice = async (tx: Tx, data: Prisma.NoticeUncheckedCreateInput): Promise<NoticeRecord> =>
  (await tx.notice.create({ data })) as NoticeRecord

export const findNotice = async (id: string, client: Tx = database()): Promise<NoticeRecord | null> =>
  typed(await client.notice.findUnique({ where: { id } }))

export const findNoticeByHash = async (
  which: { receiptTokenHash: Uint8Array<ArrayBuffer> } | { appealTokenHash: Uint8Array<ArrayBuffer> },
): Promise<NoticeRecord | null> => typed(await database().notice.findUnique({ where: which }))

/** The newest letter about a decision that an appeal can answer. */
export const findAppealableNotice = async (decisionId: string, client: Tx = database()): Promise<NoticeRecord | null> =>
  typed(
    await client.notice.findFirst({
      where: { decisionId, appealBy: { not: null } },
      orderBy: [{ composedAt: 'desc' }, { id: 'desc' }],
    }),
  )

/** Letters of a driver, newest first, each with its attempts. */
export const findNoticesOf = (driverId: string, limit: number): Promise<NoticeWithDeliveries[]> =>
  database().notice.findMany({
    where: { driverId },
    include: { deliveries: { orderBy: { at: 'asc' } } },
    orderBy: [{ composedAt: 'desc' }, { id: 'desc' }],
    take: limit,
  }) as Promise<NoticeWithDeliveries[]>

/** Letters about these suspensions, oldest first. */
export const findNoticesAbout = (suspensionIds: string[]): Promise<NoticeRecord[]> =>
  database().notice.findMany({
    where: { suspensionId: { in: suspensionIds } },
    orderBy: [{ composedAt: 'asc' }, { id: 'asc' }],
  }) as Promise<NoticeRecord[]>

/** Takes a letter that is due for sending until `leaseUntil`; false when somebody else has it or it has gone. */
export async function leaseNotice(id: string, now: Date, leaseUntil: Date): Promise<boolean> {
  const { count } = await database().notice.updateMany({
    where: { id, mail: 'waiting', mailNextAt: { lte: now } },
    data: { mailNextAt: leaseUntil },
  })
  return count === 1
}

export const findDueNotices = async (now: Date, limit: number): Promise<string[]> => {
  const rows = await database().notice.findMany({
    where: { mail: 'waiting', mailNextAt: { lte: now } },
    orderBy: { mailNextAt: 'asc' },
    select: { id: true },
    take: limit,
  })
  return rows.map((row) => row.id)
}

export const countAttempts = (tx: Tx, noticeId: string): Promise<number> =>
  tx.noticeDelivery.count({ where: { noticeId } })

export const insertDelivery = (tx: Tx, data: Prisma.NoticeDeliveryUncheckedCreateInput): Promise<unknown> =>
  tx.noticeDelivery.create({ data, select: { id: true } })

export const updateNotice = (tx: Tx, id: string, data: Prisma.NoticeUncheckedUpdateInput): Promise<unknown> =>
  tx.notice.update({ where: { id }, data, select: { id: true } })
