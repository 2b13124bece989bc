import { IconBan } from '@tabler/icons-react'
import { RelativeTime } from '@/components/clock'
import { Empty } from '@/components/states'

/** No rows, and what that means in each tab. */
export function NothingHere({ tab, lastEndedAt }: { tab: string | null; lastEndedAt: string | null }) {
  if (tab === 'waiting') {
    return (
      <Empty title="Nothing waits for a lead" icon={IconBan}>
        <p>A case comes here when two people, each on their own, found different people.</p>
      </Empty>
    )
  }
  const last = lastEndedAt && (
    <p>
      The last suspension ended <RelativeTime at={lastEndedAt} />.
    </p>
  )
  if (tab === 'history') {
    return (
      <Empty title="No suspension has ended in the last 90 days" icon={IconBan}>
        <p>Suspensions come here when they are lifted or run out.</p>
      </Empty>
    )
  }
  return (
    <Empty title="Nobody is suspended" icon={IconBan}>
      {last}
      <p>A confirmed rejection comes here by itself and waits for a lead who took no part in it.</p>
    </Empty>
  )
}
