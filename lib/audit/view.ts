import { z } from 'zod'
import type { AuditType } from '@/lib/vocabulary'
import { isAuditType } from './words'

export {
  AUDIT_GROUPS,
  AUDIT_WORDS,
  type AuditGroup,
  groupOf,
  isAuditType,
  REVIEW_GROUPS,
  typesOf,
  wordsFor,
} from './words'

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

/** What is asked of the audit log; a value that can't be read counts as not given. Days are UTC, both included. */
export const auditQuery = z.object({
  types: z
    .array(z.string())
    .transform((types) => types.filter(isAuditType))
    .transform((types): AuditType[] | undefined => (types.length > 0 ? types : undefined))
    .optional()
    .catch(undefined),
  actor: text(80),
  /** A driver's reference, or a part of their name for those who may see drivers. */
  driver: text(120),
  subject: text(120),
  from: day,
  to: day,
  /** Records older than the one with this id. */
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
})
export type AuditListQuery = z.infer<typeof auditQuery>

/** One audit record with the names that belong to its ids today. Times are RFC 3339 UTC. */
export type AuditEntry = {
  id: string
  at: string
  type: string
  words: string
  actor: { kind: string; id: string; name: string }
  /** Name null where the reader may not see drivers. */
  driver: { id: string; ref: string; name: string | null } | null
  subject: { kind: string; id: string }
  /** Null: withheld, a finding of a case that is not decided yet. */
  data: Record<string, unknown> | null
  requestId: string | null
}

export type AuditPage = {
  rows: AuditEntry[]
  /** To be given as `before` for the next, older page; null on the last one. */
  nextBefore: string | null
  /** How many drivers the driver filter fits; null without that filter. */
  driversFound: number | null
}

/** What the filters offer. */
export type AuditChoices = { types: AuditType[]; actors: { id: string; name: string; kind: 'staff' | 'key' }[] }
