import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { termsInForce, termsWith } from '@/lib/policy'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { countKept, keepCounts } from './count-terms'
import { countEnding } from './due-records'
import { findTerms, insertTerm } from './term-records'
import { type TermForm, type Trial, termForm } from './view'

type TermRefusal = 'forbidden' | 'invalid' | 'nothing-changed'

/**
 * Sets how long a kind of data is kept, in days, in one region or everywhere; without days a region is as everywhere again.
 * Holds from the next run of the worker on. Refuses `forbidden`, `invalid` (outside of `RETENTION_LIMITS`),
 * `nothing-changed`.
 */
export async function setTerm(actor: Actor, form: TermForm, now = new Date()): Promise<Result<null, TermRefusal>> {
  const refusal = forbidden(actor, 'retention.write')
  if (refusal) return refusal
  const said = termForm.safeParse(form)
  if (!said.success) return refuse('invalid', said.error.issues[0]?.message)
  const set = await transaction(async (tx): Promise<Result<null, TermRefusal>> => {
    const facts = await findTerms(tx)
    const [before, after] = [termsInForce(facts, said.data.kind), termsWith(facts, said.data)]
    if (JSON.stringify(before) === JSON.stringify(after))
      return refuse('nothing-changed', 'This is the term already: nothing was changed.')
    const term = await insertTerm(tx, { ...said.data, setAt: now, setById: actor.id })
    await record(tx, {
      type: 'retention.term-set',
      actor,
      subject: { kind: 'retention-term', id: term.id },
      data: { kind: said.data.kind, days: said.data.days, everywhere: said.data.region === '' },
      occurredAt: now,
    })
    return ok(null)
  })
  if (set.ok) await keepCounts([said.data.kind], now)
  return set
}

/**
 * How much would go at the next run and within 30 days under another term, and how much goes as it is, counted now; of
 * how much, where there is much, as of the worker's last run. Changes nothing. Refuses `forbidden`, `invalid`.
 */
export async function tryTerm(
  actor: Actor,
  form: TermForm,
  now = new Date(),
): Promise<Result<Trial, 'forbidden' | 'invalid'>> {
  const refusal = forbidden(actor, 'retention.write')
  if (refusal) return refusal
  const said = termForm.safeParse(form)
  if (!said.success) return refuse('invalid', said.error.issues[0]?.message)
  const { kind } = said.data
  const facts = await findTerms()
  const inForce = termsInForce(facts, kind)
  const [{ kept, at }, asIs, tried] = await Promise.all([
    countKept(kind, inForce, now),
    countEnding(kind, inForce, now),
    countEnding(kind, termsWith(facts, said.data), now),
  ])
  return ok({ kept, keptAt: at?.toISOString() ?? null, asIs, tried })
}
