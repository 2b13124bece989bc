'use client'

import { CanWork, LivelihoodClock, useNow } from '@/components/clock'
import { duration } from '@/components/clock/duration'
import type { DuePersonCheck } from '@/lib/drivers/view'

/**
 * How long a driver may work until a check by a person is made, or for how long they have not been able to.
 * @param bar false where there is room for the words only
 */
export function CheckClock({ check, bar = true }: { check: DuePersonCheck; bar?: boolean }) {
  const { worksUntil, targetMinutes } = check
  const { now } = useNow()
  const left = worksUntil ? Date.parse(worksUntil) - now : null
  if (worksUntil && left !== null && left <= 0)
    return <LivelihoodClock since={worksUntil} targetMinutes={targetMinutes} bar={bar} />
  return <CanWork note={left === null ? undefined : `${duration(left)} more`} />
}
