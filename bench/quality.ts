import { readQuality } from '@/lib/trends'
import type { Bench } from './harness/bench'
import { clocked } from './harness/clock'
import { amount, historyDatabase } from './harness/database'
import { signedIn } from './harness/staff'
import { get, serveProduct } from './harness/web'

const GOAL_MS = 300
const OPENED = 30

/** S2: how long the quality of everybody's findings over 13 weeks takes on a long history. */
export const bench: Bench = {
  id: 'S2',
  what: 'the quality of findings over 13 weeks, of everybody and of one reviewer, by the clock',
  async run(stage) {
    const verifications = stage.option('rows', 1_000_000)
    const url = await historyDatabase(stage, { verifications })
    const [lead, reviewer] = [await signedIn(url, 'lead'), await signedIn(url, 'reviewer')]
    const read = async (actor: typeof lead.actor) => {
      const found = await readQuality(actor, { weeks: 13 })
      if (!found.ok) throw new Error(found.code)
      return found.value.people
    }
    const people = await read(lead.actor)
    const decisions = people.reduce((sum, person) => sum + person.decisions, 0)
    stage.say(`  ${amount(verifications)} verifications; ${people.length} people, ${amount(decisions)} decisions`)
    const served = await serveProduct(stage, url)
    const page = (cookie: string) => async () => {
      const { status, text } = await get(`${served.base}/quality`, { cookie })
      if (status !== 200 || !text.includes('Quality')) throw new Error(`/quality answered ${status}.`)
    }
    const sides = {
      'of everybody, read': () => read(lead.actor),
      'of everybody, page': page(lead.cookie),
      'of a reviewer, page': page(reviewer.cookie),
    }
    for (const [name, open] of Object.entries(sides)) stage.say(await clocked(name, open, OPENED, GOAL_MS))
  },
}
