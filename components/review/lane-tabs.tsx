import { Tabs } from '@/components/table'
import { LANE_LABELS, type LaneFigures } from '@/lib/review/view'

/** The lanes with how many wait in each and the age of the oldest. */
export function LaneTabs({ lanes }: { lanes: readonly LaneFigures[] }) {
  return (
    <Tabs
      param="lane"
      label="Lanes"
      tabs={[
        ...lanes.map(({ lane, open, oldestSince }) => ({
          value: lane === 'match' ? null : lane,
          label: LANE_LABELS[lane],
          count: open,
          ...(oldestSince ? { oldest: oldestSince } : {}),
        })),
        { value: 'all', label: 'All', count: lanes.reduce((sum, { open }) => sum + open, 0) },
      ]}
      hint="second figure: oldest in the lane"
    />
  )
}
