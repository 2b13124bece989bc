import { IconDeviceDesktop } from '@tabler/icons-react'
import { duration, Elapsed } from '@/components/clock'
import { Figures } from '@/components/shell'
import type { QueueOverview } from '@/lib/review/view'
import type { ClaimNext } from './claim-next'
import { LaneTabs } from './lane-tabs'
import classes from './queue.module.css'
import { StartReviewing } from './start-reviewing'

const MINUTE_MS = 60_000
const grouped = new Intl.NumberFormat('en')

type QueueHeadProps = { overview: QueueOverview; mayWork: boolean; claimNext: ClaimNext }

/** The figures of now, the one big button, and the lanes. */
export function QueueHead({ overview, mayWork, claimNext }: QueueHeadProps) {
  const { blind, longestBlockedSince, firstDecisionP95Ms, firstDecisionTargetMs } = overview
  const [longestWaitSince] = overview.lanes.flatMap(({ oldestSince }) => oldestSince ?? []).sort()
  const target = Math.round(firstDecisionTargetMs / MINUTE_MS)
  return (
    <>
      <div className={classes.figures}>
        <Figures
          items={[
            { value: grouped.format(overview.openCases), caption: 'open cases' },
            ...(blind
              ? [{ value: longestWaitSince ? <Elapsed since={longestWaitSince} /> : 'nobody', caption: 'longest wait' }]
              : [
                  {
                    value: longestBlockedSince ? <Elapsed since={longestBlockedSince} /> : 'nobody',
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
      <LaneTabs lanes={overview.lanes} />
      {mayWork && (
        <p className={classes.narrow}>
          <IconDeviceDesktop size={16} stroke={1.75} aria-hidden />
          Comparing needs a screen of 1280 px. Here you can read and sort.
        </p>
      )}
    </>
  )
}
