import 'server-only'
import type { Tx } from '@/lib/database'
import type { AppealKind } from '@/lib/vocabulary'
import { type DecisionRow, findRejection, findSharingSuspension } from './decision-records'

/** What an appeal is about: a confirmed rejection by its confirming finding, or a suspension that rests on sharing. */
export type Decision = DecisionRow & { kind: AppealKind }

/**
 * The decision that an id names; the id of a suspension that rests on a rejection names that rejection. Null: there is no
 * such decision, or it condemned nobody.
 */
export async function decisionAbout(id: string, tx?: Tx): Promise<Decision | null> {
  const rejection = await findRejection(id, tx)
  if (rejection) return { ...rejection, kind: 'rejection' }
  const suspension = await findSharingSuspension(id, tx)
  return suspension && { ...suspension, kind: 'suspension' }
}
