import { z } from 'zod'
import type { AuditType } from '@/lib/vocabulary'
import { AUDIT_GROUPS, type AuditGroup, isAuditType, typesOf } from './words'

export { type FeedEvent, feedEvent } from './event-view'
export { AUDIT_GROUPS, AUDIT_WORDS, groupOf, REVIEW_GROUPS, typesOf, wordsFor } from './words'

const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}*$/u)
    .optional()
    .catch(undefined)
const day = z.iso.date().optional().catch(undefined)
const recordId = z
  .string()
  .regex(/^\d{1,18}$/)
  .optional()
  .catch(undefined)

const isGroup = (value: string): value is AuditGroup => (AUDIT_GROUPS as readonly string[]).includes(value)

function typesMeant(value: string | undefined): AuditType[] | undefined {
  if (value === undefined) return undefined
  if (isGroup(value)) return typesOf([value])
  return isAuditType(value) ? [value] : undefined
}

/** The address of `/audit`. A value that can't be read counts as not given. Days are UTC, both included. */
const address = z.object({
  /** A type, or the name of a group for all of its types. */
  type: text(60),
  actor: text(80),
  /** A driver's reference, or a part of their name for those who may see drivers. */
  driver: text(120),
  subject: text(120),
  from: day,
  to: day,
  /** The page older than the record with this id. */
  after: recordId,
  /** The page newer than the record with this id. */
  before: recordId,
})

export type AuditListQuery = Omit<z.infer<typeof address>, 'type'> & { types?: AuditType[] | undefined }

/** What the address of `/audit` asks for. */
export function readAuditAddress(params: Record<string, unknown>): AuditListQuery {
  const { type, ...query } = address.parse(params)
  return { ...query, types: typesMeant(type) }
}

/** One audit record with the names that belong to its ids today. Times are RFC 3339 UTC. */
export type AuditEntry = {
  id: string
  at: string
  type: string
  words: string
  actor: { kind: string; id: string; name: string }
  /** Name null where the reader may not see drivers. */
  driver: { id: string; ref: string; name: string | null } | null
  /** Name null where what it is about has none, as a case. */
  subject: { kind: string; id: string; name: string | null }
  /** Null: withheld, a finding of a case that is not closed yet. */
  data: Record<string, unknown> | null
  requestId: string | null
}

export type AuditPage = {
  rows: AuditEntry[]
  /** To be given as `after` for the older page, as `before` for the newer one; null where there is none. */
  turns: { next: string | null; previous: string | null }
  /** How many drivers the driver filter fits; null without that filter. */
  driversFound: number | null
}

/** What the filters offer. */
export type AuditChoices = { types: AuditType[]; actors: { id: string; name: string; kind: 'staff' | 'key' }[] }
