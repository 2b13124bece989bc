import { IconDeviceDesktop } from '@tabler/icons-react'
import { duration, Elapsed } from '@/components/clock'
import { Figures } from '@/components/shell'
import { Tabs } from '@/components/table'
import { LANE_LABELS, type QueueOverview } from '@/lib/review/view'
import type { ClaimNext } from './claim-next'
import classes from './queue.module.css'
import { StartReviewing } from './start-reviewing'

const MINUTE_MS = 60_000
const grouped = new Intl.NumberFormat('en')

type QueueHeadProps = { overview: QueueOverview; mayWork: boolean } & { claimNext: ClaimNext }

/** The figures of now, the one big button, and the lanes. */
export function QueueHead({ overview, mayWork, claimNext }: QueueHeadProps) {
  const { longestBlockedSince, firstDecisionP95Ms, firstDecisionTargetMs } = overview
  const target = Math.round(firstDecisionTargetMs / MINUTE_MS)
  return (
    <>
      <Figures
        items={[
          { value: grouped.format(overview.openCases), caption: 'open cases' },
          {
            value: longestBlockedSince ? <Elapsed since={longestBlockedSince} /> : 'nobody',
            caption: 'longest unable to work',
          },
          {
            value: firstDecisionP95Ms === null ? 'none yet' : duration(firstDecisionP95Ms),
            caption: `first decision, p95 today (target ${target})`,
          },
          { value: overview.reviewingNow, caption: 'reviewing now' },
          ...(mayWork ? [{ value: overview.decidedByYouToday, caption: 'decided by you today' }] : []),
        ]}
      >
        {mayWork && <StartReviewing next={overview.next} claimNext={claimNext} />}
      </Figures>
      <Tabs
        param="lane"
        label="Lanes"
        tabs={[
          ...overview.lanes.map(({ lane, open, oldestSince }) => ({
            value: lane === 'match' ? null : lane,
            label: LANE_LABELS[lane],
            count: open,
            ...(oldestSince ? { oldest: oldestSince } : {}),
          })),
          { value: 'all', label: 'All', count: overview.openCases },
        ]}
        hint="second figure: oldest in the lane"
      />
      {mayWork && (
        <p className={classes.narrow}>
          <IconDeviceDesktop size={16} stroke={1.75} aria-hidden />
          Comparing needs a screen of 1280 px. Here you can read and sort.
        </p>
      )}
    </>
  )
}
