import 'server-only'
import type { Tx } from '@/lib/database'
import { findParts } from './parts-records'
import type { AppealRecord } from './records'

/** Everybody who had a hand in the decision that an appeal is against, as of now: none of them hears it. */
export const partsOf = (row: Pick<AppealRecord, 'id'>, tx?: Tx): Promise<string[]> => findParts(row.id, tx)
