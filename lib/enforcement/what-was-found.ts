import 'server-only'
import type { Tx } from '@/lib/database'
import { type CaseRecord, type FindingRecord, findFindings } from '@/lib/review'
import { LANES, type Lane } from '@/lib/vocabulary'

export type ConfirmedRejection = {
  row: CaseRecord
  /** Of those who found different people. */
  reasons: string[]
  firstFinderId: string
  /** The finding that confirmed it: what an appeal is about. */
  decisionId: string
}

/** What a closed case found, where it is a confirmed rejection; null: it is none. */
export async function confirmedRejection(row: CaseRecord, tx: Tx): Promise<ConfirmedRejection | null> {
  if (row.disposition !== 'different_people') return null
  const different = differentIn(await findFindings(row.id, tx))
  const [first] = different
  const last = different.at(-1)
  if (!first || !last) return null
  return {
    row,
    reasons: [...new Set(different.flatMap((one) => one.reasons))],
    firstFinderId: first.userId,
    decisionId: last.id,
  }
}

/** In the order in which they were made; at one instant the first look comes first. */
export const differentIn = (findings: FindingRecord[]): FindingRecord[] =>
  findings
    .filter((one) => one.finding === 'different_people' && !one.undoneAt)
    .sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime() || laneOf(a) - laneOf(b))

const laneOf = ({ lane }: FindingRecord): number => LANES.indexOf(lane as Lane)
