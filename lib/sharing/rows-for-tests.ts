import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Tx, transaction } from '@/lib/database'
import { FIRST_POLICY } from '@/lib/policy'
import { ok, system } from '@/lib/vocabulary'
import { placeSignals } from './place-signals'
import { upsertSignals } from './signal-records'
import { type Evidence, evidence } from './signals'

/** A check as intake leaves it, without a picture. */
export async function addSelfie(
  driverId: string,
  more: Partial<{ at: Date; installId: string; status: string }> = {},
): Promise<string> {
  const id = randomUUID()
  const at = more.at ?? new Date()
  const by = { submittedByKind: 'key', submittedById: driverId }
  const { installId = null, status = 'approved' } = more
  const row = { id, driverId, status, reasons: [], createdAt: at, capturedAt: at, measuredAt: at, installId, ...by }
  await transaction(async (tx) => ok(await tx.verification.create({ data: row })))
  return id
}

type Given = Partial<Pick<Evidence, 'signal' | 'weight' | 'key' | 'verificationIds' | 'lastAt'>>

/** Evidence as a rule finds it. */
export const given = (
  accounts: [string] | [string, string],
  { signal = 'shared_install', ...more }: Given = {},
): Evidence => {
  const at = more.lastAt ?? new Date()
  const usual = { weight: 2 as const, key: `key ${randomUUID()}`, verificationIds: [] as string[], facts: {} }
  const fields = { ...usual, firstAt: at, lastAt: at, ...more }
  return evidence(accounts, { ...fields, signal, lifeMs: FIRST_POLICY.sharing.life[signal] })
}

/** Gives evidence its case as the worker does, in the name of its first account. @returns the case's id, if there is one */
export async function place(found: Evidence[], now = new Date()): Promise<string | null> {
  const answer = await transaction(async (tx: Tx) => {
    const fresh = await upsertSignals(tx, found)
    return ok(await placeSignals(tx, system('sharing'), found[0]?.driverId ?? '', fresh, now))
  })
  return answer.value?.id ?? null
}
