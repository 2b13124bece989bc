import { join } from 'node:path'
import { readShellFacts } from '@/app/(console)/shell-facts/read-shell-facts'
import { preferencesOf, staffActorOf } from '@/lib/access'
import { policyAt } from '@/lib/policy'
import { listQueue, listViews, pendingDecision, queueOverview } from '@/lib/review'
import { queueQuery } from '@/lib/review/view'
import type { Bench } from './harness/bench'
import { judge, type Side, takeTurns, tell } from './harness/compare'
import { cpuPer } from './harness/cpu'
import { amount, historyDatabase, postgresPid } from './harness/database'
import { signedIn } from './harness/staff'
import { recordStatements } from './harness/statements'
import { get, type Served, serve, serveBareNext, serveProduct, times } from './harness/web'
import { serveAdminJs } from './rivals/adminjs'

const REQUESTS = 80
/** Of a rival that takes long. */
const FEWER = 20
const AT_ONCE = 4

/** P1: what a page of the queue costs whoever is signed in, with its total, over a million verifications. */
export const bench: Bench = {
  id: 'P1',
  what: 'one page of the queue, signed in, with its total: CPU per request, app and Postgres together',
  async run(stage) {
    const verifications = stage.option('rows', 1_000_000)
    const url = await historyDatabase(stage, { verifications })
    const postgres = postgresPid(stage)
    const { actor, cookie } = await signedIn(url, 'lead')
    const query = queueQuery.parse({ lane: 'all' })
    // What a page does not read or write at each request: policy, and when the session was last seen.
    await policyAt(new Date())
    await staffActorOf(actor.sessionId ?? '')
    const statements = await recordStatements(stage, 'queue-statements', async () => {
      await staffActorOf(actor.sessionId ?? '')
      await preferencesOf(actor.id)
      await readShellFacts(actor)
      await queueOverview(actor)
      await listQueue(actor, query)
      await listViews(actor)
      await pendingDecision(actor)
    })
    const rival = { DATABASE_URL: url, BENCH_STATEMENTS: statements }
    const side = (
      name: string,
      served: Served,
      path: string,
      headers: Record<string, string>,
      expected: RegExp,
      requests = REQUESTS,
    ): Side => ({
      name,
      round: () =>
        cpuPer([served.pid, postgres], requests, () =>
          times(requests, AT_ONCE, async () => {
            const { status, text } = await get(`${served.base}${path}`, headers)
            if (status !== 200 || !expected.test(text)) throw new Error(`${name} answered ${status} without its rows.`)
          }),
        ),
    })
    const floor = join('bench', 'harness', 'floor.mjs')
    const sides = [
      side('Likeness', await serveProduct(stage, url), '/queue?lane=all', { cookie }, /C-\d+/),
      side('bare Next', await serveBareNext(stage, rival), '/rows', {}, /V-\d+/),
      side('floor', await serve(stage, { args: [floor], cwd: process.cwd(), env: rival, path: '/' }), '/', {}, /V-\d+/),
    ]
    const admin = await serveAdminJs(stage, url)
    if (admin) sides.push(side('AdminJS', admin.served, admin.path, admin.headers, admin.expected, FEWER))
    const figures = await takeTurns(sides)
    stage.say(
      `  one page of the queue over ${amount(verifications)} verifications, 50 rows, ${REQUESTS} requests a round`,
    )
    for (const line of tell(figures, 'ms CPU')) stage.say(line)
    stage.say(judge(figures, { of: 'Likeness', against: 'bare Next', atMost: 1.5 }).line)
    if (admin) stage.say(judge(figures, { of: 'Likeness', against: 'AdminJS', atMost: 0.5 }).line)
    stage.say('  Ozone, named in the goal, can not be installed here: not measured. AdminJS stands in its place.')
  },
}
