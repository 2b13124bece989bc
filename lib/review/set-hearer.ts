import 'server-only'
import type { Tx } from '@/lib/database'
import { updateCase } from './records'

/**
 * Makes a lead who hears an appeal against a case blind to what was found in it, or ends that (null), in the caller's
 * transaction. It holds on every way to the case: bench, queue, notes, driver page.
 */
export const setHearer = (tx: Tx, caseId: string, hearerId: string | null): Promise<unknown> =>
  updateCase(tx, caseId, { hearerId })

/** Whether this reader hears an appeal against the case and has no finding of their own yet. */
export const isHearing = (row: { hearerId: string | null }, reader: { id: string }): boolean =>
  row.hearerId === reader.id
