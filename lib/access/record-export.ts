import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import type { StaffActor } from '@/lib/vocabulary'

/** Writes that somebody takes a list out of the product, before its first row leaves. */
export async function recordExport(actor: StaffActor, list: string, data: Record<string, unknown> = {}): Promise<void> {
  await transaction((tx) => record(tx, { type: 'export.read', actor, subject: { kind: 'export', id: list }, data }))
}
