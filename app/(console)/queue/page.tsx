import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { QueueHead, QueueTable, RecordedNote } from '@/components/review'
import { exportAddress, QUEUE_FILTERS, readQueueAddress, withoutFilters } from '@/components/review/queue-address'
import { KeepFresh, KeyScope, TopBar } from '@/components/shell'
import { recordForbidden, requireStaff } from '@/lib/access'
import { may } from '@/lib/access/view'
import { listQueue, listViews, pendingDecision, queueOverview, seesLane } from '@/lib/review'
import type { QueueQuery } from '@/lib/review/view'
import { ok, type StaffActor } from '@/lib/vocabulary'
import { SlowPart } from '../slow-part'
import { startReviewing } from './actions'

export const metadata: Metadata = { title: 'Queue' }

type Params = Record<string, string | string[] | undefined>

/** One page of the queue; a place in a list that no longer fits its order begins again. */
async function readPage(actor: StaffActor, query: QueueQuery) {
  const page = await listQueue(actor, query)
  return page.ok || page.code !== 'bad-cursor' ? page : await listQueue(actor, { ...query, cursor: undefined })
}

async function readQueue(actor: StaffActor, query: QueueQuery) {
  const [page, overview, views] = await Promise.all([readPage(actor, query), queueOverview(actor), listViews(actor)])
  if (!page.ok) return page
  if (!views.ok) return views
  return overview.ok ? ok({ page: page.value, overview: overview.value, views: views.value }) : overview
}

export default async function QueuePage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireStaff('queue.see')
  const params = await searchParams
  const query = readQueueAddress(params)
  if (!seesLane(actor, query.lane)) {
    await recordForbidden(actor, 'case.adjudicate')
    forbidden()
  }
  const mayDirect = may(actor, 'case.direct')
  const filtered = QUEUE_FILTERS.some((name) => params[name] !== undefined)
  return (
    <KeyScope of="queue">
      <TopBar title="Queue" />
      <SlowPart of="/queue" reading={readQueue(actor, query)}>
        {({ page, overview, views }) => (
          <>
            <QueueHead overview={overview} mayWork={may(actor, 'case.work')} claimNext={startReviewing} />
            <QueueTable
              page={page}
              query={query}
              regions={overview.regions}
              lanes={overview.lanes}
              next={overview.next?.id}
              targetMs={overview.firstDecisionTargetMs}
              views={views}
              blind={overview.blind}
              mayDirect={mayDirect}
              csv={exportAddress(params)}
              unfiltered={filtered ? withoutFilters(params) : null}
            />
            <KeepFresh />
          </>
        )}
      </SlowPart>
      <RecordedNote pending={await pendingDecision(actor)} />
    </KeyScope>
  )
}
