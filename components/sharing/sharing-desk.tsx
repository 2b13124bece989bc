'use client'

import { useMemo, useState } from 'react'
import { TopBar } from '@/components/shell'
import { Badge } from '@/components/status'
import type { SharingDesk as Desk } from '@/lib/sharing/view'
import { ClaimLine } from './claim-line'
import classes from './desk.module.css'
import { DeskInspector } from './desk-inspector'
import { GraphArea } from './graph-area'
import { GraphTable } from './graph-table'
import { sharingStatus } from './words'

type SharingDeskProps = { desk: Desk; show: 'graph' | 'table' }

/** One sharing case: the graph and its table at the left, evidence, pairs and deeds at the right. */
export function SharingDesk({ desk, show }: SharingDeskProps) {
  const [selected, setSelected] = useState<string | null>(null)
  const lit = useMemo(() => litBy(desk, selected), [desk, selected])
  return (
    <>
      <TopBar
        above={{ href: '/sharing', label: 'Sharing' }}
        title={desk.number}
        aside={
          <span className={classes.aside}>
            <Badge of={sharingStatus(desk.status)} /> {desk.title}
          </span>
        }
      />
      <div className={classes.desk}>
        <main className={classes.facts} data-show={show}>
          <ClaimLine desk={desk} />
          {show === 'graph' && <GraphArea desk={desk} selected={selected} lit={lit} select={setSelected} />}
          <GraphTable desk={desk} show={show} selected={selected} lit={lit} select={setSelected} />
        </main>
        <DeskInspector desk={desk} selected={selected} />
      </div>
    </>
  )
}

export type Lit = { nodes: ReadonlySet<string>; edges: ReadonlySet<string> }

/** What is lit with a node or a line: its lines and what they lead to. */
function litBy({ graph }: Desk, selected: string | null): Lit | null {
  if (selected === null) return null
  const edges = graph.edges.filter((edge) => edge.id === selected || edge.from === selected || edge.to === selected)
  return {
    nodes: new Set([selected, ...edges.flatMap((edge) => [edge.from, edge.to])]),
    edges: new Set(edges.map((edge) => edge.id)),
  }
}
