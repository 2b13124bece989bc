'use client'

import dynamic from 'next/dynamic'
import { Loading } from '@/components/states'
import { FACES_OF, type SharingDesk } from '@/lib/sharing/view'
import classes from './desk.module.css'
import { GraphTools } from './graph-tools'
import type { Lit } from './sharing-desk'

const GraphView = dynamic(() => import('./graph-view').then((file) => file.GraphView), {
  ssr: false,
  loading: () => <Loading what="the graph" />,
})

export type GraphAreaProps = {
  desk: SharingDesk
  selected: string | null
  lit: Lit | null
  select: (id: string | null) => void
}

/** The graph with its tools; what draws it is loaded when it is there to be seen. */
export function GraphArea(props: GraphAreaProps) {
  const { desk } = props
  return (
    <section className={classes.graph} aria-label="Graph">
      <GraphTools groups={desk.graph.groups} show="graph" />
      {desk.graph.nodes.length > 0 ? (
        <GraphView {...props} />
      ) : (
        <p className={classes.nothing}>Nobody is left in this case: what was drawn here went with their consent.</p>
      )}
      <ul className={classes.legend} aria-label="What the lines mean">
        <li>
          <i data-line="thick" /> thicker: more checks
        </li>
        <li>
          <i data-line="pending" /> by the matcher only
        </li>
        <li>
          <i data-line="crosses" /> crosses accounts
        </li>
        <li>
          <i data-line="core" /> two kinds of evidence
        </li>
        <li>faces: newest {FACES_OF} selfies each</li>
      </ul>
    </section>
  )
}
