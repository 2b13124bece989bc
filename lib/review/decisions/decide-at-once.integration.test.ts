import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { policyAt } from '@/lib/policy'
import { decisionForm as form } from '@/scripts/testing/decide-case'
import { enrolledDriver, openedCase, staff } from '@/scripts/testing/platform'
import { claimCase } from '../claims/claims'
import { decide } from './decide'
import { findDecisionFacts, insertDecision } from './decision-records'
import { weigh } from './weigh-decision'

const TIMES = 8
const undoMs = 10_000

async function held() {
  const driver = await enrolledDriver('p01')
  const opened = await openedCase(driver, 'p15/1.jpg')
  const actor = await staff('reviewer')
  await claimCase(actor, opened.id)
  const { review, version } = await policyAt(new Date())
  return { actor, caseId: opened.id, rule: { ...review, blindFirst: false }, policyVersion: version }
}

/** What there is of decisions on a case: findings, audit records and jobs. */
async function written(caseId: string) {
  const findings = await database().finding.findMany({ where: { caseId }, select: { id: true } })
  const ids = findings.map(({ id }) => id)
  const [row] = await database().$queryRaw<{ jobs: number }[]>`
    select count(*)::int as jobs from graphile_worker._private_jobs where payload->>'id' = any(${ids})`
  return {
    findings: ids.length,
    recorded: await database().auditRecord.count({
      where: { type: 'decision.recorded', data: { path: ['caseId'], equals: caseId } },
    }),
    shown: await database().auditRecord.count({ where: { type: 'photo.shown', subjectId: caseId } }),
    jobs: row?.jobs,
  }
}

test('of many decisions at once one is written, whole, and the others hear that it is decided', async () => {
  const { actor, caseId, rule } = await held()
  const said = Array.from({ length: TIMES }, () =>
    decide(actor, caseId, form('same_person'), new Date(), { rule, undoMs }),
  )
  const answers = await Promise.all(said)
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers.filter((answer) => !answer.ok && answer.code === 'already-decided')).toHaveLength(TIMES - 1)
  expect(await written(caseId)).toEqual({ findings: 1, recorded: 1, shown: 1, jobs: 1 })
})

test.each(['undoAtMostMs', 'undoBlockedMs'])(
  'where the policy allows no time to take it back (%s) it settles at once',
  async (limit) => {
    const { actor, caseId, rule } = await held()
    const answer = await decide(actor, caseId, form('same_person'), new Date(), {
      rule: { ...rule, [limit]: 0 },
      undoMs,
    })
    expect(answer).toMatchObject({ ok: true })
    expect(await database().reviewCase.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ status: 'closed' })
  },
)

test('a decision that rests on a case as it no longer is writes nothing at all', async () => {
  const { actor, caseId, rule, policyVersion } = await held()
  const facts = await findDecisionFacts(caseId, actor.id)
  if (!facts) throw new Error('There is no such case.')
  const asked = {
    actor,
    form: form('same_person'),
    reasons: [],
    sealedNote: null,
    askedMs: undoMs,
    rule,
    policyVersion,
  }
  const weighed = weigh(facts, { ...asked, now: new Date() })
  if (!weighed.ok) throw new Error(weighed.code)
  const { decision, entries } = weighed.value
  await database().reviewCase.update({ where: { id: caseId }, data: { region: 'Elsewhere' } })
  expect(await insertDecision(decision, entries, facts.version)).toBe(false)
  expect(await written(caseId)).toEqual({ findings: 0, recorded: 0, shown: 0, jobs: 0 })
  expect(await decide(actor, caseId, form('same_person'), new Date(), { rule, undoMs })).toMatchObject({ ok: true })
})
