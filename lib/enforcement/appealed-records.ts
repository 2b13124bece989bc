import 'server-only'
import { database, type Prisma, type Tx } from '@/lib/database'

/*
 * What this stage knows of appeals, which are filed and heard later than it: written by the stage of appeals, in its
 * transactions. Letters about a decision say how its appeal stands.
 */

export type AppealedDecision = Prisma.AppealedDecisionGetPayload<object>

/** An appeal against a decision was filed. */
export const noteAppeal = (
  tx: Tx,
  { decisionId, filedAt, dueAt }: Pick<AppealedDecision, 'decisionId' | 'filedAt' | 'dueAt'>,
): Promise<unknown> => tx.appealedDecision.create({ data: { decisionId, filedAt, dueAt } })

/** It was decided. */
export const noteAppealDecided = (tx: Tx, decisionId: string, decidedAt: Date): Promise<unknown> =>
  tx.appealedDecision.update({ where: { decisionId }, data: { decidedAt } })

/** How the appeal against a decision stands; null: none was filed. */
export const findAppealed = (decisionId: string, client: Tx = database()): Promise<AppealedDecision | null> =>
  client.appealedDecision.findUnique({ where: { decisionId } })
