import 'server-only'
import { createHash } from 'node:crypto'
import { type Consequence, consequenceOf, type ReviewRule, secondLookWhy } from '@/lib/policy'
import { FINDINGS, type Finding, type Lane, type SecondLookWhy, type StaffActor } from '@/lib/vocabulary'
import type { CaseRecord } from '../records'
import type { BenchCase } from '../view'
import { type DecisionFacts, findDecisionFacts } from './decision-records'
import { dispositionOf } from './settle-finding'

/** What a finding in this case leads to under a rule, and why it gets a second look. */
export function judge(
  { row, first, quality, previousOverturn }: DecisionFacts,
  finding: Finding,
  rule: ReviewRule,
): { consequence: Consequence; why: SecondLookWhy | null } {
  const facts = { finding, blocked: row.blockedSince !== null, quality, previousOverturn, draw: drawOf(row.id) }
  const why = row.lane === 'match' ? secondLookWhy(facts, rule) : null
  return { consequence: consequenceOf(row.lane as Lane, finding, first, why), why }
}

/** The lot of a case, 0 ≤ draw < 1: fixed, so that deciding again draws no other. */
const drawOf = (caseId: string): number => createHash('sha256').update(caseId).digest().readUInt32BE(0) / 2 ** 32

/** What each finding of this reader would lead to under a rule. */
export async function whatFollows(row: CaseRecord, actor: StaffActor, rule: ReviewRule): Promise<BenchCase['leadsTo']> {
  const facts = await findDecisionFacts(row.id, actor.id)
  if (!facts) return null
  const to = (finding: Finding) => dispositionOf(judge(facts, finding, rule).consequence)
  return Object.fromEntries(FINDINGS.map((finding) => [finding, to(finding)])) as BenchCase['leadsTo']
}
