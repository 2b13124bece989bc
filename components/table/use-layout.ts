'use client'

import type { RowData } from '@tanstack/react-table'
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { createContext, useContext } from 'react'
import { useShell } from '@/components/shell/shell-context'
import { DEFAULT_PREFERENCES, DENSITIES, type Density } from '@/lib/access/view'
import type { Columns } from './columns'
import { readColumns, withLayout, writeColumns } from './layout-words'
import { useKept } from './preferences'
import { idOf, visibleAtFirst } from './visibility'

export type TableLayout = {
  density: Density
  /** Column → whether it is shown. */
  shown: Record<string, boolean>
  setDensity: (density: Density) => void
  showColumn: (id: string, on: boolean) => void
  /** A query of this page that draws the table as it is drawn now, for whoever opens it. */
  inQuery: (query: string) => string
}

const PARAMS = { cols: parseAsString, rows: parseAsStringLiteral(DENSITIES) }

/**
 * Which columns a table shows and how high its rows are: as the address says, else as the person chose in this browser,
 * else as the table comes. What is changed goes into the address, and is the person's own choice from then on where
 * theirs is what was shown: a colleague's link changes nothing for the next page.
 */
export function useLayout<Row extends RowData>(table: string, columns: Columns<Row>): TableLayout {
  const liked = useShell()?.preferences.density ?? DEFAULT_PREFERENCES.density
  const [kept, keep] = useKept(table)
  const [asked, ask] = useQueryStates(PARAMS, { shallow: true, history: 'replace', scroll: false })

  const choosable = columns.filter((column) => !column.meta?.always).map(idOf)
  const atFirst = visibleAtFirst(columns)
  const own = { ...atFirst, ...kept.shown }
  const shown = readColumns(asked.cols, choosable) ?? own
  const words = (of: Record<string, boolean>) => writeColumns(of, choosable)
  const unlike = (of: Record<string, boolean>) => (words(of) === words(atFirst) ? null : words(of))

  return {
    density: asked.rows ?? kept.density ?? liked,
    shown,
    setDensity(density) {
      const isOwn = asked.rows === null || asked.rows === kept.density
      const unusual = density === liked ? null : density
      if (isOwn) keep({ density: unusual })
      void ask({ rows: isOwn ? unusual : density })
    },
    showColumn(id, on) {
      const isOwn = asked.cols === null || asked.cols === words(own)
      const next = { ...shown, [id]: on }
      if (isOwn) keep({ shown: { ...kept.shown, [id]: on } })
      void ask({ cols: isOwn ? unlike(next) : words(next) })
    },
    inQuery: (query) => withLayout(query, { cols: asked.cols ?? unlike(own), rows: asked.rows ?? kept.density }),
  }
}

const InQuery = createContext<TableLayout['inQuery']>((query) => query)

export const LayoutInQuery = InQuery.Provider

/** For what stands among the tools of a table: a query that draws the table as it is drawn now. */
export const useLayoutInQuery = (): TableLayout['inQuery'] => useContext(InQuery)
