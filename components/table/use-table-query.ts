'use client'

import { parseAsString, useQueryStates } from 'nuqs'
import { useTransition } from 'react'

type Changes = Record<string, string | null>

/**
 * Reads and writes what a table keeps in its address. A change asks the server for new rows; `pending` while they are
 * on their way. Everything but a page step begins again at the first page.
 */
export function useTableQuery(names: readonly string[] = []): {
  query: Record<string, string | null>
  change: (changes: Changes) => void
  pending: boolean
} {
  const [pending, startTransition] = useTransition()
  const parsers = Object.fromEntries(['sort', 'after', 'before', ...names].map((name) => [name, parseAsString]))
  const [query, setQuery] = useQueryStates(parsers, { shallow: false, history: 'push', startTransition, scroll: false })
  return { query, pending, change: (changes) => void setQuery({ after: null, before: null, ...changes }) }
}
