import { keepTerms } from '@/lib/retention'
import { foldTrends, readQuality } from '@/lib/trends'
import { withClient } from '@/scripts/postgres/databases.mjs'
import type { Bench } from './harness/bench'
import { clocked } from './harness/clock'
import { amount, historyDatabase } from './harness/database'
import { signedIn } from './harness/staff'
import { get, serveProduct } from './harness/web'

const GOAL_MS = 300
const OPENED = 30

/** S2: how long each page of the console takes on a long history, one after the other. */
export const bench: Bench = {
  id: 'S2',
  what: 'each page of the console, opened by a lead (the audit log by an auditor), by the clock',
  async run(stage) {
    const verifications = stage.option('rows', 1_000_000)
    const url = await historyDatabase(stage, { verifications })
    // what the worker does by itself, which does not run here
    while ((await foldTrends()) !== 'kept');
    await keepTerms()
    const [lead, auditor] = [await signedIn(url, 'lead'), await signedIn(url, 'auditor')]
    const ref = await withClient(url, busiestDriver)
    const quality = await readQuality(lead.actor, { weeks: 13 })
    const decisions = quality.ok ? quality.value.people.reduce((sum, person) => sum + person.decisions, 0) : 0
    stage.say(`  ${amount(verifications)} verifications; ${amount(decisions)} decisions in the 13 weeks of /quality`)
    const served = await serveProduct(stage, url)
    const page = (path: string, cookie = lead.cookie) => ({
      path,
      open: async () => {
        const { status } = await get(`${served.base}${path}`, { cookie })
        if (status !== 200) throw new Error(`${path} answered ${status}.`)
      },
    })
    const pages = [
      page('/queue?lane=all'),
      page('/drivers'),
      page('/drivers?standing=held'),
      page(`/drivers/${ref}`),
      page('/sharing'),
      page('/suspensions'),
      page('/suspensions?tab=history'),
      page('/appeals'),
      page('/trends'),
      page('/trends?weeks=52'),
      page('/quality'),
      page('/quality?weeks=52'),
      page('/policy'),
      page('/audit', auditor.cookie),
      page('/admin/retention', auditor.cookie),
    ]
    for (const { path, open } of pages)
      stage.say(await clocked(path === `/drivers/${ref}` ? '/drivers/{ref}' : path, open, OPENED, GOAL_MS))
  },
}

async function busiestDriver(client: import('pg').Client): Promise<string> {
  const { rows } = await client.query<{ ref: string }>(`select ref from driver where id =
    (select driver_id from verification group by driver_id order by count(*) desc limit 1)`)
  return rows[0]?.ref ?? ''
}
