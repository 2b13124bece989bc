/** Whether somebody may make a check by a person: as one who recorded none before it, once more, or not. */
export type CheckTurn = 'first' | 'again' | 'not'

/**
 * Whose turn a check by a person is: any lead's who recorded none before it. Where every lead in use did, the driver would
 * wait for nobody, so it is for the one of them whose own check is the oldest, who has had the longest time to forget it.
 * @param excludedIds who recorded one before it, the oldest first
 * @param leadIds the leads in use
 */
export function turnOf(userId: string, excludedIds: readonly string[], leadIds: readonly string[]): CheckTurn {
  if (!excludedIds.includes(userId)) return 'first'
  if (leadIds.some((id) => !excludedIds.includes(id))) return 'not'
  return excludedIds.find((id) => leadIds.includes(id)) === userId ? 'again' : 'not'
}
