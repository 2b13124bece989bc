import 'server-only'
import { forbidden, may } from '@/lib/access'
import { noteShadowed, type PolicyRefusal, policyAt, publishedPolicies, readDraft, type ShadowRun } from '@/lib/policy'
import { type Actor, BANDS, type Band, ok, type Result, refuse } from '@/lib/vocabulary'
import { countSecondLooks, countShadow, type ShadowCount } from './shadow-records'
import { wilson } from './wilson'

export const SHADOW_DAYS = 30
const DAY_MS = 86_400_000

/**
 * Runs a draft over the last 30 days: each check's kept scores are placed anew on their scale, and what people found of
 * it tells what that would have cost. Nothing is decided and nobody is told. The draft may be published then; what was
 * found is kept with it.
 * Refuses `forbidden`, `not-found`, `not-a-draft`, `changed-meanwhile`. Two passes over the month's rows.
 */
export async function shadowRun(
  actor: Actor,
  number: number,
  now = new Date(),
): Promise<Result<ShadowRun, PolicyRefusal>> {
  const refusal = may(actor, 'policy.draft') ? undefined : forbidden(actor, 'policy.publish')
  if (refusal) return refusal
  const draft = await readDraft(number)
  if (!draft) return refuse('not-found')
  if (!draft.open) return refuse('not-a-draft')
  const known = [draft.policy, ...(await publishedPolicies())]
  const grown = known.some(({ grownTemplate }) => grownTemplate.decidesWith !== null)
  const span = { from: new Date(now.getTime() - SHADOW_DAYS * DAY_MS), to: now, grown }
  const [counts, looks] = await Promise.all([
    countShadow(span, draft.policy, await policyAt(now)),
    countSecondLooks(span, draft.policy),
  ])
  const run: ShadowRun = {
    from: span.from.toISOString(),
    to: span.to.toISOString(),
    days: SHADOW_DAYS,
    ...weigh(counts, SHADOW_DAYS),
    secondLooks: looks,
  }
  const noted = await noteShadowed(actor, { number, revision: draft.revision }, run, now)
  return noted.ok ? ok(run) : noted
}

/** The figures of a run from its counts. */
export function weigh(
  counts: readonly ShadowCount[],
  days: number,
): Omit<ShadowRun, 'from' | 'to' | 'days' | 'secondLooks'> {
  const sum = (
    which: (one: ShadowCount) => boolean,
    of: keyof Pick<ShadowCount, 'checks' | 'longWas' | 'longWould'> = 'checks',
  ) => counts.reduce((total, one) => total + (which(one) ? one[of] : 0), 0)
  const byBand = (side: 'was' | 'would') =>
    Object.fromEntries(BANDS.map((band) => [band, sum((one) => one[side] === band)])) as Record<Band, number>
  const bands = { was: byBand('was'), would: byBand('would') }
  const moves = BANDS.flatMap((from) => BANDS.filter((to) => to !== from).map((to) => ({ from, to })))
  const same = sum((one) => one.found === 'same')
  const different = sum((one) => one.found === 'different')
  const among = (found: 'same' | 'different', side: 'was' | 'would', band: Band) =>
    sum((one) => one.found === found && one[side] === band)
  return {
    checks: sum(() => true),
    unplaced: sum((one) => !one.placed),
    bands,
    moved: moves
      .map((move) => ({ ...move, checks: sum((one) => one.was === move.from && one.would === move.to) }))
      .filter(({ checks }) => checks > 0),
    reviewsADay: {
      was: (bands.was.refer + bands.was.hold) / days,
      would: (bands.would.refer + bands.would.hold) / days,
    },
    wronglyHeld: {
      was: wilson(among('same', 'was', 'hold'), same),
      would: wilson(among('same', 'would', 'hold'), same),
    },
    impostorsCleared: {
      was: wilson(among('different', 'was', 'clear'), different),
      would: wilson(among('different', 'would', 'clear'), different),
    },
    heldTooLong: {
      was: sum((one) => one.was === 'hold', 'longWas'),
      would: sum((one) => one.would === 'hold', 'longWould'),
    },
  }
}
