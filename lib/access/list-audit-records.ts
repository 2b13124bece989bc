import 'server-only'
import { type AuditQuery, type AuditRow, findAuditRecords, findDriverIds } from '@/lib/audit'
import {
  AUDIT_GROUPS,
  type AuditChoices,
  type AuditEntry,
  type AuditListQuery,
  type AuditPage,
  REVIEW_GROUPS,
  typesOf,
} from '@/lib/audit/view'
import { type AuditType, ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { describeAuditRecords } from './describe-audit-records'
import { forbidden, may } from './permissions'
import { recordExport } from './record-export'
import { findKeys, findStaff } from './records'

export const AUDIT_PAGE_ROWS = 50
const EXPORT_BATCH = 500
const DAY_MS = 86_400_000

/** Leads read what review did, admins and auditors everything (contract, Permissions). */
const typesFor = (actor: StaffActor): AuditType[] => typesOf(actor.role === 'lead' ? REVIEW_GROUPS : AUDIT_GROUPS)

/**
 * One page of the audit log, newest first, by key. The list lies here and not in `lib/audit`, because who may read
 * what is known to `access` alone, and `audit` stands before it. Refuses `forbidden`.
 */
export async function listAuditRecords(
  actor: StaffActor,
  query: AuditListQuery,
): Promise<Result<AuditPage, 'forbidden'>> {
  const refusal = forbidden(actor, 'audit.see')
  if (refusal) return refusal
  const asked = await readable(actor, query)
  const found = await findAuditRecords({ ...asked, limit: AUDIT_PAGE_ROWS + 1 })
  const backwards = asked.afterId !== undefined
  const more = found.length > AUDIT_PAGE_ROWS
  const page = backwards ? found.slice(-AUDIT_PAGE_ROWS) : found.slice(0, AUDIT_PAGE_ROWS)
  const edge = (row: AuditRow | undefined, there: boolean) => (row && there ? String(row.id) : null)
  return ok({
    rows: await describeAuditRecords(actor, page),
    turns: {
      next: edge(page.at(-1), backwards || more),
      previous: edge(page[0], backwards ? more : query.after !== undefined),
    },
    driversFound: asked.driverIds?.length ?? null,
  })
}

/** One record by its id. Refuses `forbidden`; `not-found` also when the reader may not read its type. */
export async function openAuditRecord(
  actor: StaffActor,
  id: string,
): Promise<Result<AuditEntry, 'forbidden' | 'not-found'>> {
  const refusal = forbidden(actor, 'audit.see')
  if (refusal) return refusal
  if (!/^\d{1,18}$/.test(id)) return refuse('not-found')
  const [row] = await findAuditRecords({ types: typesFor(actor), beforeId: BigInt(id) + 1n, limit: 1 })
  if (String(row?.id) !== id) return refuse('not-found')
  const [entry] = await describeAuditRecords(actor, row ? [row] : [])
  return entry ? ok(entry) : refuse('not-found')
}

/**
 * Everything that fits the filters, in batches, newest first, to be taken along. The export is written to the audit
 * log before the first row leaves. Refuses `forbidden`.
 */
export async function exportAuditRecords(
  actor: StaffActor,
  query: AuditListQuery,
): Promise<Result<AsyncIterable<AuditEntry[]>, 'forbidden'>> {
  const refusal = forbidden(actor, 'audit.see')
  if (refusal) return refusal
  const asked = await readable(actor, query)
  await recordExport(actor, 'audit', {
    types: query.types ?? null,
    actorId: query.actor ?? null,
    driverIds: asked.driverIds ?? null,
    from: query.from ?? null,
    to: query.to ?? null,
  })
  return ok(batches(actor, asked))
}

async function* batches(actor: StaffActor, asked: Omit<AuditQuery, 'limit'>): AsyncGenerator<AuditEntry[]> {
  let beforeId = asked.beforeId
  for (;;) {
    const found = await findAuditRecords({
      ...asked,
      ...(beforeId === undefined ? {} : { beforeId }),
      limit: EXPORT_BATCH,
    })
    if (found.length > 0) yield await describeAuditRecords(actor, found)
    beforeId = found.at(-1)?.id
    if (found.length < EXPORT_BATCH) return
  }
}

/** What the filters of the audit log offer this reader. Refuses `forbidden`. */
export async function auditFilterChoices(actor: StaffActor): Promise<Result<AuditChoices, 'forbidden'>> {
  const refusal = forbidden(actor, 'audit.see')
  if (refusal) return refusal
  const staff = (await findStaff()).map(({ id, name }) => ({ id, name, kind: 'staff' as const }))
  const keys = may(actor, 'keys.see') ? await findKeys() : []
  return ok({
    types: typesFor(actor),
    actors: [...staff, ...keys.map(({ id, name }) => ({ id, name, kind: 'key' as const }))],
  })
}

/** The question narrowed to what the reader may see. Names of drivers count only for those who may see drivers. */
async function readable(actor: StaffActor, query: AuditListQuery): Promise<Omit<AuditQuery, 'limit'>> {
  const allowed = typesFor(actor)
  return {
    types: query.types ? query.types.filter((type) => allowed.includes(type)) : allowed,
    ...(query.actor ? { actorId: query.actor } : {}),
    ...(query.driver ? { driverIds: await findDriverIds(query.driver, may(actor, 'driver.see')) } : {}),
    ...(query.subject ? { subjectId: query.subject } : {}),
    ...(query.from ? { from: new Date(query.from) } : {}),
    ...(query.to ? { to: new Date(Date.parse(query.to) + DAY_MS) } : {}),
    ...(query.after ? { beforeId: BigInt(query.after) } : {}),
    ...(query.before && !query.after ? { afterId: BigInt(query.before) } : {}),
  }
}
