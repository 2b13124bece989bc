'use client'

import { useMemo, useState } from 'react'
import { useLive } from '@/components/shell'
import type { CaseNews, QueueQuery, QueueRow } from '@/lib/review/view'
import { liveRow } from './live-row'

/** Whether a case that changed is no longer in the list it was read in. */
const hasLeft = ({ status, lane }: CaseNews, query: QueueQuery): boolean =>
  (status === 'snoozed') !== (query.claimed === 'snoozed') ||
  !['open', 'claimed', 'snoozed'].includes(status) ||
  lane === null ||
  (query.lane !== 'all' && lane !== query.lane)

/**
 * The rows as they were read, with who holds and looks at each as it is told since; `left`: those that are in the list
 * no longer. They keep their place until the list is read again at the next pause.
 */
export function useLiveRows(
  rows: readonly QueueRow[],
  query: QueueQuery,
): { shown: readonly QueueRow[]; left: ReadonlySet<string> } {
  const { cases } = useLive()
  return useMemo(() => {
    const left = new Set<string>()
    const shown = rows.map((row) => {
      const news = cases.get(row.id)
      if (news && hasLeft(news, query)) left.add(row.id)
      return liveRow(row, news, Date.now())
    })
    return { shown, left }
  }, [rows, cases, query])
}

/** Which rows are chosen; what is no longer on the page is not. */
export function useChosen(rows: readonly QueueRow[]): {
  chosen: ReadonlySet<string>
  choose: (ids: readonly string[], on: boolean) => void
  clear: () => void
} {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const chosen = useMemo(() => new Set(rows.flatMap((row) => (marked.has(row.id) ? [row.id] : []))), [rows, marked])
  function choose(ids: readonly string[], on: boolean): void {
    const next = new Set(chosen)
    for (const id of ids) {
      if (on) next.add(id)
      else next.delete(id)
    }
    setMarked(next)
  }
  return { chosen, choose, clear: () => setMarked(new Set()) }
}
