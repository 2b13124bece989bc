import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { QueueHead, QueueTable, RecordedNote } from '@/components/review'
import { exportAddress, QUEUE_FILTERS, readQueueAddress, withoutFilters } from '@/components/review/queue-address'
import { TopBar } from '@/components/shell'
import { recordForbidden, requireStaff } from '@/lib/access'
import { may } from '@/lib/access/view'
import { listQueue, queueOverview } from '@/lib/review'
import type { QueueQuery } from '@/lib/review/view'
import type { StaffActor } from '@/lib/vocabulary'
import { startReviewing } from './actions'

export const metadata: Metadata = { title: 'Queue' }

type Params = Record<string, string | string[] | undefined>

/** One page of the queue; a place in a list that no longer fits its order begins again. */
async function readPage(actor: StaffActor, query: QueueQuery) {
  const page = await listQueue(actor, query)
  return page.ok || page.code !== 'bad-cursor' ? page : await listQueue(actor, { ...query, cursor: undefined })
}

export default async function QueuePage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireStaff('queue.see')
  const params = await searchParams
  const query = readQueueAddress(params)
  const [page, overview] = await Promise.all([readPage(actor, query), queueOverview(actor)])
  if (!page.ok || !overview.ok) {
    await recordForbidden(actor, 'case.adjudicate')
    forbidden()
  }
  const filtered = QUEUE_FILTERS.some((name) => params[name] !== undefined)
  return (
    <>
      <TopBar title="Queue" />
      <QueueHead overview={overview.value} mayWork={may(actor, 'case.work')} claimNext={startReviewing} />
      <QueueTable
        page={page.value}
        query={query}
        regions={overview.value.regions}
        lanes={overview.value.lanes}
        next={overview.value.next?.id}
        targetMs={overview.value.firstDecisionTargetMs}
        blind={actor.role === 'reviewer' && query.lane === 'second_review'}
        csv={exportAddress(params)}
        unfiltered={filtered ? withoutFilters(params) : null}
      />
      <RecordedNote />
    </>
  )
}
