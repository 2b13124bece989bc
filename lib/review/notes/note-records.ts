import 'server-only'
import { database, Prisma, queryDirectly, type Tx } from '@/lib/database'

export type NoteRecord = Prisma.CaseNoteGetPayload<{ include: { mentions: true } }>
export type MentionRecord = Prisma.MentionGetPayload<{ include: { note: true } }>

export const insertNote = (
  tx: Tx,
  data: Omit<Prisma.CaseNoteUncheckedCreateInput, 'mentions'>,
  userIds: readonly string[],
): Promise<NoteRecord> =>
  tx.caseNote.create({
    data: { ...data, mentions: { create: userIds.map((userId) => ({ userId })) } },
    include: { mentions: true },
  })

/** Oldest first. */
export const findNotes = (caseId: string): Promise<NoteRecord[]> =>
  database().caseNote.findMany({
    where: { caseId },
    include: { mentions: true },
    orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
  })

/** Newest first. */
export const findMentionsOf = (userId: string, limit: number): Promise<MentionRecord[]> =>
  database().mention.findMany({
    where: { userId },
    include: { note: true },
    orderBy: [{ note: { writtenAt: 'desc' } }, { id: 'desc' }],
    take: limit,
  })

export async function countUnread(userId: string): Promise<number> {
  const [row] = await queryDirectly<{ count: string }>(
    Prisma.sql`select count(*) as count from mention where user_id = ${userId}::uuid and read_at is null`,
  )
  return Number(row?.count ?? 0)
}

/** Marks a person's own mentions as read: those of these ids, or all. */
export const markRead = (
  tx: Tx,
  userId: string,
  ids: readonly string[] | 'all',
  now: Date,
): Promise<{ count: number }> =>
  tx.mention.updateMany({
    where: { userId, readAt: null, ...(ids === 'all' ? {} : { id: { in: [...ids] } }) },
    data: { readAt: now },
  })

/** Takes the free text off a case that ends without a decision: notes, also of findings, why it was put off or handed on. */
export async function forgetTexts(tx: Tx, caseId: string): Promise<void> {
  await tx.caseNote.updateMany({ where: { caseId }, data: { sealedText: null } })
  await tx.finding.updateMany({ where: { caseId }, data: { sealedNote: null } })
  await tx.reviewCase.updateMany({
    where: { id: caseId },
    data: { sealedSnoozeReason: null, sealedEscalationReason: null },
  })
}

/** The same for every showing of golden pairs that go with a driver's consent. */
export async function forgetTextsOfShowings(tx: Tx, pairIds: readonly string[]): Promise<void> {
  const shown = await tx.reviewCase.findMany({
    where: { kind: 'golden', driverId: { in: [...pairIds] } },
    select: { id: true },
  })
  for (const { id } of shown) await forgetTexts(tx, id)
}
