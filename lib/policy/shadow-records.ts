import 'server-only'
import { createHash } from 'node:crypto'
import { database, Prisma, type Tx } from '@/lib/database'

export type ShadowRunRecord = Prisma.PolicyShadowRunGetPayload<object>

const LIVE = { finishedAt: null, endedAt: null }

/** What a draft says, as one word: the database keeps the keys of what it says in one order. */
export const hashOf = (content: unknown): string => createHash('sha256').update(JSON.stringify(content)).digest('hex')

export const insertRun = (tx: Tx, data: Prisma.PolicyShadowRunUncheckedCreateInput): Promise<ShadowRunRecord> =>
  tx.policyShadowRun.create({ data })

/** The run of a draft that is under way, or waits for the worker. */
export const findLiveRun = (number: number, client: Tx = database()): Promise<ShadowRunRecord | null> =>
  client.policyShadowRun.findFirst({ where: { number, ...LIVE }, orderBy: { askedAt: 'desc' } })

/** Null: there is none of this id, or it is over. */
export const findRun = (id: string): Promise<ShadowRunRecord | null> =>
  database().policyShadowRun.findFirst({ where: { id, ...LIVE } })

/** Keeps what one more day has added, unless the run is over or another worker counted that day. @returns whether */
export async function moveRun({ id, days }: ShadowRunRecord, counts: object, now: Date): Promise<boolean> {
  const { count } = await database().policyShadowRun.updateMany({
    where: { id, days, ...LIVE },
    data: { days: days + 1, counts: JSON.parse(JSON.stringify(counts)), movedAt: now },
  })
  return count === 1
}

/** @returns false: it is over already */
export async function finishRun(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.policyShadowRun.updateMany({
    where: { id, ...LIVE },
    data: { finishedAt: now, movedAt: now, counts: Prisma.DbNull },
  })
  return count === 1
}

/** Ends what is under way for a draft: the worker stops at the next day. */
export const endRuns = (tx: Tx, number: number, now: Date): Promise<unknown> =>
  tx.policyShadowRun.updateMany({ where: { number, ...LIVE }, data: { endedAt: now, counts: Prisma.DbNull } })
