import 'server-only'
import type { Tx } from '@/lib/database'
import type { SharingStatus } from '@/lib/vocabulary'
import { type Assessment, assess, orderOf } from './assess'
import { membersOf, type SharingCaseRecord, updateSharingCase } from './case-records'
import { bindSignals, findSignalsWithin } from './signal-records'
import { maySharingGo } from './transitions'

/** What the evidence between a case's accounts comes to at an instant. */
export async function assessCase(tx: Tx, caseId: string, now: Date): Promise<{ members: string[]; found: Assessment }> {
  const members = await membersOf(caseId, tx)
  return { members, found: assess(await findSignalsWithin(members, tx), now) }
}

/**
 * Brings what a case repeats of its evidence up to date, and its status with it: suspected ↔ corroborated, and watched →
 * suspected when `fresh` evidence came. A proposal whose ground is gone is taken back. The caller holds the placing lock
 * or the case.
 */
export async function recountCase(
  tx: Tx,
  row: SharingCaseRecord,
  now: Date,
  { fresh = false }: { fresh?: boolean } = {},
): Promise<SharingCaseRecord> {
  const { members, found } = await assessCase(tx, row.id, now)
  await bindSignals(tx, members, row.id)
  const corroborated = found.core.length > 0
  return await updateSharingCase(tx, row.id, {
    status: nextStatus(row.status, corroborated, fresh),
    weight: orderOf(found.points, members.length),
    kinds: found.kinds,
    core: found.core.length,
    accounts: members.length,
    ...(fresh ? { evidenceAt: now } : {}),
    ...(corroborated ? {} : { proposedById: null, proposedAt: null }),
  })
}

/** Where new evidence, or the end of old, takes a case; decided cases stay as they are. */
export function nextStatus(status: SharingStatus, corroborated: boolean, fresh: boolean): SharingStatus {
  if (status === 'watched') return fresh ? (corroborated ? 'corroborated' : 'suspected') : 'watched'
  const to = corroborated ? 'corroborated' : 'suspected'
  return to !== status && maySharingGo(status, to) ? to : status
}
