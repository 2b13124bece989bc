import 'server-only'
import { findNames, forbidden, may, recordExport } from '@/lib/access'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { whyNotPublish } from './publish-policy'
import { readPolicy } from './read-policy'
import { findLatest, findPublished, findVersion, findVersions, type PolicyRecord } from './records'
import { findLiveRun, type ShadowRunRecord } from './shadow-records'
import { isStill, SHADOW_DAYS, type ShadowProgress, type ShadowRun } from './shadow-view'
import { stateOf } from './version-state'
import { POLICY_REFUSALS, type VersionEntry, type VersionPage } from './version-view'
import { changesBetween } from './words'

/** Every version, newest first, with who wrote and published it and why. Refuses `forbidden`. */
export async function listVersions(actor: Actor, now = new Date()): Promise<Result<VersionEntry[], 'forbidden'>> {
  const refusal = forbidden(actor, 'policy.see')
  if (refusal) return refusal
  const rows = await findVersions()
  const names = await namesOf(rows)
  return ok(rows.map((row) => entryOf(row, names, now)))
}

/** Versions that came into force in a span, in its order: marks for charts. From inclusive, to exclusive. */
export async function versionsWithin(from: Date, to: Date): Promise<{ number: number; inForceFrom: Date }[]> {
  const rows = await findPublished()
  return rows.filter(({ inForceFrom }) => inForceFrom >= from && inForceFrom < to)
}

/** The same for a file; that it was taken along is written to the audit log. Refuses `forbidden`. */
export async function exportVersions(actor: Actor, now = new Date()): Promise<Result<VersionEntry[], 'forbidden'>> {
  const versions = await listVersions(actor, now)
  if (versions.ok && actor.kind === 'staff') await recordExport(actor, 'policy', { rows: versions.value.length })
  return versions
}

/**
 * One version with all it says, and what is different from another one (left out: the version it began from, or the one
 * before). Refuses `forbidden`, `not-found`.
 */
export async function openVersion(
  actor: Actor,
  number: number,
  against?: number,
  now = new Date(),
): Promise<Result<VersionPage, 'forbidden' | 'not-found'>> {
  const refusal = forbidden(actor, 'policy.see')
  if (refusal) return refusal
  const row = await findVersion(number)
  const other = row && (await findVersion(against ?? row.basedOn ?? row.number))
  if (!row || !other) return refuse('not-found')
  const { version: _, ...content } = readPolicy(row.number, row.content)
  const isDraft = stateOf(row, now) === 'draft'
  const wasInForce = row.inForceFrom !== null && row.inForceFrom <= now
  const [latest, live] = await Promise.all([findLatest(), isDraft ? findLiveRun(row.number) : null])
  return ok({
    ...entryOf(row, await namesOf([row]), now),
    revision: row.revision,
    content,
    against: other.number,
    changes: changesBetween(readPolicy(other.number, other.content), content),
    shadow: row.shadowedAt ? (row.shadow as unknown as ShadowRun | null) : null,
    running: live && progressOf(live, now),
    mayChange: isDraft && may(actor, 'policy.draft'),
    mayGoBack: wasInForce && latest?.number !== row.number && may(actor, 'policy.draft'),
    mayPublish: isDraft && may(actor, 'policy.publish') ? publishability(row, latest, actor) : null,
  })
}

function publishability(row: PolicyRecord, latest: PolicyRecord | null, actor: Actor): VersionPage['mayPublish'] {
  const why = whyNotPublish(row, latest, actor)
  return why ? { ok: false, why: POLICY_REFUSALS[why.code] } : { ok: true }
}

const progressOf = ({ askedAt, movedAt, days }: ShadowRunRecord, now: Date): ShadowProgress => ({
  askedAt: askedAt.toISOString(),
  movedAt: movedAt.toISOString(),
  days,
  of: SHADOW_DAYS,
  still: isStill(movedAt, now),
})

const namesOf = (rows: readonly PolicyRecord[]): Promise<Map<string, string>> =>
  findNames(rows.flatMap((row) => [row.draftedById, row.publishedById].filter((id) => id !== null)))

function entryOf(row: PolicyRecord, names: Map<string, string>, now: Date): VersionEntry {
  const person = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? 'Somebody' })
  return {
    number: row.number,
    state: stateOf(row, now),
    note: row.note,
    basedOn: row.basedOn,
    rollsBackTo: row.rollsBackTo,
    draftedAt: row.draftedAt.toISOString(),
    draftedBy: person(row.draftedById),
    changedAt: row.changedAt.toISOString(),
    shadowedAt: row.shadowedAt?.toISOString() ?? null,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    publishedBy: person(row.publishedById),
    publishReason: row.publishReason,
    inForceFrom: row.inForceFrom?.toISOString() ?? null,
    retiredAt: row.retiredAt?.toISOString() ?? null,
  }
}
