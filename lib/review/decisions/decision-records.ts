import 'server-only'
import { type AuditEntry, recordSql } from '@/lib/audit'
import { columnsOf, database, newId, PREPARED, Prisma, queryDirectly, type Tx } from '@/lib/database'
import type { Feature, FeatureView, Finding } from '@/lib/vocabulary'
import type { CaseRecord, FindingRecord } from '../records'

export type FirstFindingRecord = Prisma.FirstFindingGetPayload<object>

/** What a decision on a case rests on, besides the case itself. */
export type DecisionFacts = {
  row: CaseRecord
  /** Changes with every change of the case's row. */
  version: string
  /** The decider's own first finding in this lane; null: none. */
  blind: Finding | null
  blindFeatures: Partial<Record<Feature, FeatureView>> | null
  /** The finding of whoever looked first, in another lane; null: nobody has yet. */
  first: Finding | null
  quality: { eyeSpan: number; laplacianVariance: number } | null
  previousOverturn: boolean
  /** Whose photos the case shows: its driver, or of a golden pair the driver it was made of; null: there is none. */
  shownDriverId: string | null
  /** How long the decider takes decisions back, as they have set it; null: never set. */
  undoSeconds: number | null
}

/** $1: the decider, $2: the case. Made once. */
const FACTS = `select c.id::text, c.number, c.kind, c.driver_id::text as "driverId", c.verification_id::text as "verificationId",
    c.lane, c.status, c.band, c.reason, c.region, c.check_reason as "checkReason", c.opened_at as "openedAt",
    c.lane_since as "laneSince", c.blocked_since as "blockedSince", c.escalated_at as "escalatedAt",
    c.claimed_by_id::text as "claimedById", c.claimed_at as "claimedAt", c.claim_expires_at as "claimExpiresAt",
    c.claim_kind as "claimKind", c.claim_left_at as "claimLeftAt", c.second_look_why as "secondLookWhy",
    c.first_finding_at as "firstFindingAt", c.part_ids::text[] as "partIds", c.chain_ids::text[] as "chainIds",
    c.read_by_ids::text[] as "readByIds", c.assigned_to_id::text as "assignedToId", c.xmin::text as version, b.finding as blind, b.features as "blindFeatures", v.quality,
    case when c.lane = 'match' then null else (
      select f.finding from finding f where f.case_id = c.id and f.lane <> c.lane and f.undone_at is null
      order by f.recorded_at limit 1) end as first,
    exists (select 1 from review_case e join finding f on f.case_id = e.id and f.undone_at is null
      where e.driver_id = c.driver_id and e.id <> c.id and e.status = 'closed' and e.disposition = 'same_person'
        and f.finding = 'different_people') as "previousOverturn",
    case when c.kind = 'golden' then g.driver_id else c.driver_id end::text as "shownDriverId",
    p.undo_seconds as "undoSeconds"
  from review_case c
  left join verification v on v.id = c.verification_id
  left join first_finding b on b.case_id = c.id and b.lane = c.lane and b.user_id = $1::uuid
  left join golden_pair g on g.id = c.driver_id
  left join staff_preference p on p.user_id = $1::uuid
  where c.id = $2::uuid`

const FACTS_LOCKED = `${PREPARED.sql} ${FACTS} for update of c`

type FactsRow = Record<string, unknown> & Omit<DecisionFacts, 'row'>

/** Locks the case and reads what a decision on it rests on, in one statement; null: there is no such case. */
export async function lockForDecision(tx: Tx, caseId: string, userId: string): Promise<DecisionFacts | null> {
  const [found] = await tx.$queryRawUnsafe<FactsRow[]>(FACTS_LOCKED, userId, caseId)
  return found ? factsOf(found) : null
}

/** The same without a lock: for what a decision would lead to, or one that is written only if the case is as it was. */
export async function findDecisionFacts(caseId: string, userId: string): Promise<DecisionFacts | null> {
  const [found] = await queryDirectly<FactsRow>({ text: FACTS, values: [userId, caseId] })
  return found ? factsOf(found) : null
}

function factsOf(found: FactsRow): DecisionFacts {
  const { version, blind, blindFeatures, first, quality, previousOverturn, shownDriverId, undoSeconds, ...row } = found
  const measured = quality !== null && typeof quality === 'object' && 'eyeSpan' in quality ? quality : null
  const facts = {
    version,
    blind,
    blindFeatures,
    first,
    quality: measured,
    previousOverturn,
    shownDriverId,
    undoSeconds,
  }
  return { ...facts, row: row as unknown as CaseRecord }
}

export type NewDecision = Omit<Prisma.FindingUncheckedCreateInput, 'id'> & { id: string; features: object }

/**
 * Writes a decision, the waiting case, the audit records and the jobs that follow in one statement: in the transaction
 * that holds the case's lock, or as a transaction of its own (no `tx`). Either way only if the case's row still has the
 * version that the decision was weighed on. @returns whether it did
 */
export async function insertDecision(
  decision: NewDecision,
  entries: readonly AuditEntry[],
  version: string,
  tx?: Tx,
): Promise<boolean> {
  const { parts, jobs } = recordSql(entries, 'waiting')
  const shown = (decision.shownPhotoIds ?? []) as string[]
  const statement = Prisma.sql`${PREPARED}
    with waiting as (
      update review_case set status = 'pending', claimed_by_id = null, claimed_at = null, claim_expires_at = null,
        claim_kind = null, claim_left_at = null
      where id = ${decision.caseId}::uuid and xmin = ${version}::xid returning id
    ), decision as (
      insert into finding (id, case_id, user_id, lane, finding, reasons, sealed_note, recorded_at, settles_at, claimed_at,
        blind_finding, leads_to, policy_version, second_look_why, features, shown_photo_ids, zoomed)
      select ${decision.id}::uuid, id, ${decision.userId}::uuid, ${decision.lane}, ${decision.finding},
        ${decision.reasons ?? []}::text[], ${decision.sealedNote ?? null}::bytea, ${decision.recordedAt}::timestamptz,
        ${decision.settlesAt}::timestamptz, ${decision.claimedAt ?? null}::timestamptz, ${decision.blindFinding ?? null},
        ${decision.leadsTo ?? null}, ${decision.policyVersion ?? null}::int, ${decision.secondLookWhy ?? null},
        ${JSON.stringify(decision.features)}::jsonb, ${shown}::uuid[], ${decision.zoomed ?? null}::boolean
      from waiting
    ), ${parts}
    select (select count(*) from waiting)::int as written, (${jobs})::int as jobs`
  const [row] = tx
    ? await tx.$queryRaw<{ written: number }[]>(statement)
    : await queryDirectly<{ written: number }>(statement)
  return row?.written === 1
}

export type NewFirstFinding = Omit<FirstFindingRecord, 'id' | 'features'> & { features: object; entry: AuditEntry }

/**
 * Keeps the first of a person's first findings in a lane of a case, with its audit record, only if the case's row still
 * has this version; without `tx` in a transaction of its own. @returns whether this one was it
 */
export async function insertFirstFinding(found: NewFirstFinding, version: string, tx?: Tx): Promise<boolean> {
  const { parts, jobs } = recordSql([found.entry], 'first')
  const statement = Prisma.sql`${PREPARED}
    with there as (
      select id from review_case where id = ${found.caseId}::uuid and xmin = ${version}::xid for update
    ), first as (
      insert into first_finding (id, case_id, user_id, lane, finding, features, recorded_at)
      select ${newId()}::uuid, id, ${found.userId}::uuid, ${found.lane}, ${found.finding},
        ${JSON.stringify(found.features)}::jsonb, ${found.recordedAt}::timestamptz
      from there on conflict (case_id, lane, user_id) do nothing returning id
    ), ${parts}
    select (select count(*) from first)::int as written, (${jobs})::int as jobs`
  const [row] = tx
    ? await tx.$queryRaw<{ written: number }[]>(statement)
    : await queryDirectly<{ written: number }>(statement)
  return row?.written === 1
}

export const findFirstFinding = (
  caseId: string,
  lane: string,
  userId: string,
  client: Tx = database(),
): Promise<FirstFindingRecord | null> =>
  client.firstFinding.findUnique({ where: { caseId_lane_userId: { caseId, lane, userId } } })

export const findDecision = (id: string, client: Tx = database()): Promise<FindingRecord | null> =>
  client.finding.findUnique({ where: { id } })

const FINDING = columnsOf(Prisma.FindingScalarFieldEnum)

/** Marks a decision as settled and reads it; null: its time is not over, or it was taken back or settled before. */
export async function markSettled(tx: Tx, id: string, now: Date): Promise<FindingRecord | null> {
  const [row] = await tx.$queryRaw<FindingRecord[]>`${PREPARED} update finding set settled_at = ${now}::timestamptz
    where id = ${id}::uuid and settled_at is null and undone_at is null and settles_at <= ${now}::timestamptz
    returning ${FINDING}`
  return row ?? null
}

/** The case and driver of a decision that was neither settled nor taken back; null: there is no such decision. */
export async function findUnsettled(id: string): Promise<{ caseId: string; driverId: string } | null> {
  const [row] = await queryDirectly<{ caseId: string; driverId: string }>(
    Prisma.sql`select c.id::text as "caseId", c.driver_id::text as "driverId" from finding f join review_case c on c.id = f.case_id
      where f.id = ${id}::uuid and f.settled_at is null and f.undone_at is null`,
  )
  return row ?? null
}

export const updateDecision = (tx: Tx, id: string, data: Prisma.FindingUncheckedUpdateInput): Promise<FindingRecord> =>
  tx.finding.update({ where: { id }, data })

/** The newest decision of a person that can still be taken back; null: none. */
export const findNewestPending = (userId: string, now: Date, client: Tx): Promise<FindingRecord | null> =>
  client.finding.findFirst({
    where: { userId, settledAt: null, undoneAt: null, settlesAt: { gt: now } },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
  })

/** The same as every page of the queue reads it. */
export async function readNewestPending(
  userId: string,
  now: Date,
): Promise<{ caseId: string; finding: string; settlesAt: Date } | null> {
  const [row] = await queryDirectly<{ caseId: string; finding: string; settlesAt: Date }>(
    Prisma.sql`select case_id::text as "caseId", finding, settles_at as "settlesAt" from finding
      where user_id = ${userId}::uuid and settled_at is null and undone_at is null and settles_at > ${now}
      order by recorded_at desc, id desc limit 1`,
  )
  return row ?? null
}

/** Decisions whose time to be taken back is over and that have not been settled. */
export const findDueDecisions = (now: Date, limit: number): Promise<{ id: string }[]> =>
  database().finding.findMany({
    where: { settledAt: null, undoneAt: null, settlesAt: { lte: now } },
    orderBy: { settlesAt: 'asc' },
    select: { id: true },
    take: limit,
  })

/** A person's first findings in these cases. */
export const findFirstFindingsOf = (caseIds: string[], userId: string): Promise<FirstFindingRecord[]> =>
  database().firstFinding.findMany({ where: { caseId: { in: caseIds }, userId } })
