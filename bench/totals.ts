import { readShellFacts } from '@/app/(console)/shell-facts/read-shell-facts'
import { staffActorOf } from '@/lib/access'
import { queueOverview } from '@/lib/review'
import type { QueueReader } from '@/lib/review/queue/listed-records'
import { countQueueRows, findQueueRows } from '@/lib/review/queue/queue-records'
import { queueQuery } from '@/lib/review/view'
import { LANES } from '@/lib/vocabulary'
import type { Bench } from './harness/bench'
import { judge, type Side, takeTurns, tell } from './harness/compare'
import { cpuPer } from './harness/cpu'
import { amount, historyDatabase, postgresPid } from './harness/database'
import { signedIn } from './harness/staff'
import { times } from './harness/web'

const PAGES = 100
const AT_ONCE = 4

/** P3: what the total above a list adds to everything else that a page of the queue reads. */
export const bench: Bench = {
  id: 'P3',
  what: 'what a page of the queue reads, with its total against without: CPU, process and Postgres together',
  async run(stage) {
    const verifications = stage.option('rows', 1_000_000)
    const url = await historyDatabase(stage, { verifications })
    const roots = [process.pid, postgresPid(stage)]
    const { actor } = await signedIn(url, 'lead')
    // A filter that all of them fit: without any, the figures of the lanes tell the total, and it costs nothing.
    const query = queueQuery.parse({ lane: 'all', waiting: 1 })
    const reader: QueueReader = { id: actor.id, blind: false, lanes: [...LANES] }
    const read = (total: boolean) => async () => {
      const now = new Date()
      await staffActorOf(actor.sessionId ?? '')
      await Promise.all([
        readShellFacts(actor),
        queueOverview(actor, now),
        findQueueRows(query, reader, now, null),
        ...(total ? [countQueueRows(query, reader, now)] : []),
      ])
    }
    const side = (name: string, page: () => Promise<void>): Side => ({
      name,
      round: () => cpuPer(roots, PAGES, () => times(PAGES, AT_ONCE, page)),
    })
    const figures = await takeTurns([side('with total', read(true)), side('without', read(false))])
    const rows = await countQueueRows(query, reader, new Date())
    stage.say(
      `  ${amount(rows)} rows fit the filter (counted up to 10,000); session, frame, overview and rows; nothing is drawn`,
    )
    for (const line of tell(figures, 'ms CPU')) stage.say(line)
    stage.say(judge(figures, { of: 'with total', against: 'without', atMost: 1.15 }).line)
  },
}
