'use client'

import Link from 'next/link'
import type { SharingDesk } from '@/lib/sharing/view'
import classes from './desk.module.css'
import { GraphTools } from './graph-tools'
import type { Lit } from './sharing-desk'
import { useOpened } from './use-opened'

type GraphTableProps = {
  desk: SharingDesk
  show: 'graph' | 'table'
  selected: string | null
  lit: Lit | null
  select: (id: string | null) => void
}

/** The same facts as the graph, line by line, with the same selection. */
export function GraphTable({ desk, show, selected, lit, select }: GraphTableProps) {
  const { open } = useOpened()
  return (
    <section className={classes.table} aria-label="Links">
      {show === 'table' && <GraphTools groups={desk.graph.groups} show="table" />}
      <table>
        <caption className="visually-hidden">Links of this case, the same as in the graph</caption>
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col">Link</th>
            <th scope="col">To</th>
            <th scope="col">Facts</th>
          </tr>
        </thead>
        <tbody>
          {desk.graph.rows.map((row) => (
            <tr key={row.edge} data-lit={lit?.edges.has(row.edge) || undefined}>
              <th scope="row">
                {row.opens ? (
                  <button type="button" title="Open the group" onClick={() => open(row.opens ?? '')}>
                    {row.from}
                  </button>
                ) : row.href ? (
                  <Link href={row.href} prefetch={false}>
                    {row.from}
                  </Link>
                ) : (
                  row.from
                )}
              </th>
              <td>{row.link}</td>
              <td>
                <button
                  type="button"
                  aria-pressed={selected === row.edge}
                  onClick={() => select(selected === row.edge ? null : row.edge)}
                >
                  {row.to}
                </button>
              </td>
              <td>{row.facts}</td>
            </tr>
          ))}
          {desk.graph.rows.length === 0 && (
            <tr>
              <td colSpan={4}>
                No phone and no face was seen on these accounts in this time. Choose a longer one above.
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}
