import type { DuePersonCheck } from '@/lib/drivers/view'

/**
 * Whether a lead may record a check that is due, or why not: never one that repeats a check of their own. Where every lead
 * recorded one, the reason says what ends the driver's wait.
 * @param excludedIds who recorded one before it
 * @param leadIds the leads in use
 */
export function mayRecordCheck(
  userId: string,
  excludedIds: readonly string[],
  leadIds: readonly string[],
): NonNullable<DuePersonCheck['mayRecord']> {
  if (!excludedIds.includes(userId)) return { ok: true, why: null }
  const why = leadIds.some((id) => !excludedIds.includes(id))
    ? 'You recorded a check before this one: a lead who recorded none of them makes it.'
    : 'Every lead recorded a check before this one: the driver waits until an admin invites another lead.'
  return { ok: false, why }
}
