'use client'

import { duration, Elapsed } from '@/components/clock'
import { IconDeviceDesktop } from '@/components/icons/bench'
import { Figures, useLive } from '@/components/shell'
import type { LaneFigures, QueueOverview } from '@/lib/review/view'
import type { ClaimNext } from './claim-next'
import { LaneTabs } from './lane-tabs'
import classes from './queue.module.css'
import { StartReviewing } from './start-reviewing'

const MINUTE_MS = 60_000
const grouped = new Intl.NumberFormat('en')

/** The earliest of instants, some of which may be null. */
const earliest = (instants: readonly (string | null | undefined)[]): string | undefined =>
  instants.flatMap((at) => at ?? []).sort()[0]

/** What the lanes tell, as it moves: how many are open, and who waits or can't work the longest. */
function figuresOf(lanes: readonly LaneFigures[]) {
  return {
    open: lanes.reduce((sum, lane) => sum + lane.open, 0),
    waitSince: earliest(lanes.map((lane) => lane.oldestSince)),
    blockedSince: earliest(lanes.map((lane) => lane.blockedSince)),
  }
}

type QueueHeadProps = { overview: QueueOverview; mayWork: boolean; claimNext: ClaimNext }

/** The figures of now, which move with the lanes by themselves, the one big button, and the lanes. */
export function QueueHead({ overview, mayWork, claimNext }: QueueHeadProps) {
  const { blind, firstDecisionP95Ms, firstDecisionTargetMs } = overview
  const { connected, lanes: told } = useLive()
  const lanes = connected && told ? told : overview.lanes
  const { open, waitSince, blockedSince } = figuresOf(lanes)
  const target = Math.round(firstDecisionTargetMs / MINUTE_MS)
  return (
    <>
      <div className={classes.figures}>
        <Figures
          items={[
            { value: grouped.format(open), caption: 'open cases' },
            ...(blind
              ? [{ value: waitSince ? <Elapsed since={waitSince} /> : 'nobody', caption: 'longest wait' }]
              : [
                  {
                    value: blockedSince ? <Elapsed since={blockedSince} /> : 'nobody',
                    caption: 'longest unable to work',
                  },
                  {
                    value: firstDecisionP95Ms === null ? 'none yet' : duration(firstDecisionP95Ms),
                    caption: `first decision, p95 today (target ${target})`,
                  },
                ]),
            { value: overview.reviewingNow, caption: 'reviewing now' },
            ...(mayWork ? [{ value: overview.decidedByYouToday, caption: 'decided by you today' }] : []),
          ]}
        >
          {mayWork && <StartReviewing next={overview.next} claimNext={claimNext} />}
        </Figures>
      </div>
      <LaneTabs lanes={lanes} />
      {mayWork && (
        <p className={classes.narrow}>
          <IconDeviceDesktop size={16} stroke={1.75} aria-hidden />
          Comparing needs a window 1280 px wide: widen it or zoom out. Here you can read and sort.
        </p>
      )}
    </>
  )
}
