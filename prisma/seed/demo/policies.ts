import { beat, buryWorker } from '@/lib/audit'
import { askShadowRun, changeDraft, draftPolicy, FIRST_POLICY, publishPolicy, withValue } from '@/lib/policy'
import { runShadow } from '@/lib/trends'
import type { StaffActor } from '@/lib/vocabulary'
import { after, HOUR, hourOfDay, MINUTE, SECOND } from '../instants'
import { must, type World } from './world'

const { version: _, ...FIRST } = FIRST_POLICY
/** What the second version says otherwise: nothing that the matcher or a reviewer decides by. */
const SECOND_VERSION = withValue(
  withValue(FIRST, 'enforcement.ladder.severe.reviewAfterDays', 10),
  'challenges.remindBeforeMs',
  3 * HOUR,
)
const DRAFT = withValue(
  withValue(SECOND_VERSION, 'thresholds.single', { hold: 0.905, clear: 0.966 }),
  'review.secondLookShare',
  0.06,
)

const publishedAt = (now: Date): Date => hourOfDay(now, 13, 11.4)

/** The version in force at an instant of the demo: the second one is published in its course. */
export const policyVersionAt = (now: Date, at: Date): number => (at < after(publishedAt(now), 30 * SECOND) ? 1 : 2)

/** A second version, drafted by a lead and published by a manager, and the draft of a third. */
export function tellPolicies(world: World): void {
  const { agenda, staff, now } = world
  const published = publishedAt(now)
  const second = tellDraft(world, after(published, -50 * MINUTE), {
    by: staff.hanna,
    basedOn: 1,
    note: 'Look sooner at suspensions without an end, and remind drivers earlier, as agreed with the depot.',
    content: SECOND_VERSION,
  })
  agenda.add(published, async () => {
    const reason = 'Agreed in the operations meeting: ten days are enough to look again.'
    must(await publishPolicy(staff.priya, { ...second(), reason }, published), 'publishing')
    if (second().number !== policyVersionAt(now, now)) throw new Error(`it got the number ${second().number}`)
  })
  tellDraft(world, hourOfDay(now, 1, 15.2), {
    by: staff.marisol,
    basedOn: 2,
    note: 'Would fewer impostors clear on one reference photo, and what would it cost in reviews?',
    content: DRAFT,
  })
}

type Says = { by: StaffActor; basedOn: number; note: string; content: object }

/** A draft that is begun, written and run over the month before it. */
function tellDraft({ agenda }: World, begun: Date, { by, basedOn, note, content }: Says) {
  let number = 0
  let revision = 1
  let runId = ''
  const [written, asked, found] = [after(begun, 3 * MINUTE), after(begun, 7 * MINUTE), after(begun, 7.1 * MINUTE)]
  agenda.add(begun, async () => {
    number = must(await draftPolicy(by, { basedOn, note }, begun), 'drafting').number
  })
  agenda.add(written, async () => {
    revision = must(await changeDraft(by, { number, revision, note, content }, written), 'writing the draft').revision
  })
  agenda.add(asked, async () => {
    // the worker of that day, which answered
    await beat('demo', { name: 'none', version: '0', ready: true }, asked)
    runId = must(await askShadowRun(by, number, asked), 'asking for the shadow run').runId
    await buryWorker('demo')
  })
  agenda.add(found, () => runShadow(runId, () => found))
  return () => ({ number, revision })
}
