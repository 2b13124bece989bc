import { createLoader, parseAsFloat, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs/server'
import { LAYOUT_PARAMS } from '@/components/table/layout-words'
import { readSort, tableParams } from '@/components/table/table-query'
import { CASE_REASONS, QUEUE_SORTS, type QueueQuery, queueQuery } from '@/lib/review/view'
import { LANES } from '@/lib/vocabulary'

export const QUEUE_LANES = [...LANES, 'all'] as const

const load = createLoader({
  ...tableParams,
  lane: parseAsStringLiteral(QUEUE_LANES),
  region: parseAsString,
  band: parseAsStringLiteral(['hold', 'refer'] as const),
  checkReason: parseAsString,
  blocked: parseAsStringLiteral(['yes', 'no'] as const),
  claimed: parseAsStringLiteral(['mine', 'free', 'taken', 'snoozed'] as const),
  caseReason: parseAsStringLiteral(CASE_REASONS),
  signal: parseAsString,
  waiting: parseAsInteger,
  assignee: parseAsString,
  scoreFrom: parseAsFloat,
  scoreTo: parseAsFloat,
  q: parseAsString,
})

type Params = Record<string, string | string[] | undefined>

/** The names in the address that narrow the list. */
export const QUEUE_FILTERS = [
  'region',
  'band',
  'checkReason',
  'blocked',
  'claimed',
  'caseReason',
  'signal',
  'waiting',
  'assignee',
  'scoreFrom',
  'scoreTo',
  'q',
] as const

/** What the address of /queue asks for; what it can't mean is left out. */
export function readQueueAddress(params: Params): QueueQuery {
  const { sort, after, before, q, ...filters } = load(params)
  const order = readSort(sort, QUEUE_SORTS)
  const asked = Object.entries({ ...filters, search: q, cursor: after ?? before }).filter(([, value]) => value !== null)
  const whole = {
    ...Object.fromEntries(asked),
    ...(order && { sort: order.column, direction: order.descending ? 'desc' : 'asc' }),
  }
  const query = queueQuery.safeParse(whole)
  if (query.success) return query.data
  const meaningless = new Set(query.error.issues.map(({ path }) => path[0]))
  return queueQuery.parse(Object.fromEntries(Object.entries(whole).filter(([name]) => !meaningless.has(name))))
}

/** The address without what narrows the list: lane, order and layout stay. */
export function withoutFilters(params: Params): string {
  const kept = ['lane', 'sort', ...LAYOUT_PARAMS].flatMap((name) => {
    const value = params[name]
    return typeof value === 'string' ? [[name, value]] : []
  })
  return kept.length > 0 ? `/queue?${new URLSearchParams(kept)}` : '/queue'
}

/** Where the same rows are as CSV. */
export function exportAddress(params: Params): string {
  const kept = ['lane', 'sort', ...QUEUE_FILTERS].flatMap((name) => {
    const value = params[name]
    return typeof value === 'string' ? [[name, value]] : []
  })
  return kept.length > 0 ? `/queue/export?${new URLSearchParams(kept)}` : '/queue/export'
}
