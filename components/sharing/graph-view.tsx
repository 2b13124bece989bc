'use client'

import '@xyflow/react/dist/base.css'
import { IconMaximize, IconRoute, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { type Node, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react'
import { useEffect, useMemo, useRef } from 'react'
import { useKeys } from '@/components/shell'
import { KeyCap } from '@/components/status'
import classes from './graph.module.css'
import type { GraphAreaProps } from './graph-area'
import { type CardData, ColumnTitle, GraphCard } from './graph-card'
import { drawn, linksOf } from './graph-lines'
import { stepFrom } from './graph-steps'
import { useOpened } from './use-opened'

const NODE_TYPES = { card: GraphCard }
const FIT = { padding: 0.06, maxZoom: 1 } as const
/** A graph of more than this, in its own pixels, is read from the top instead of shown whole. */
const TALL = 1_800

/** The links of a case as a picture that is walked by pointer or key. */
export function GraphView(props: GraphAreaProps) {
  return (
    <ReactFlowProvider>
      <Picture {...props} />
    </ReactFlowProvider>
  )
}

function Picture({ desk, selected, lit, select }: GraphAreaProps) {
  const { graph } = desk
  const flow = useReactFlow()
  const ground = useRef<HTMLDivElement>(null)
  const start =
    selected && graph.nodes.some((node) => node.id === selected)
      ? selected
      : (graph.nodes.find((node) => node.kind === 'account')?.id ?? '')
  const edges = useMemo(() => drawn(graph.edges, lit?.edges), [graph, lit])

  function focus(id: string): void {
    select(id)
    const node = graph.nodes.find((one) => one.id === id)
    if (node) void flow.setCenter(node.x + node.width / 2, node.y + node.height / 2, { zoom: flow.getZoom() })
    focusSoon(ground.current, id)
  }
  const { open } = useOpened()
  const opening = useRef<string | null>(null)
  const openGroup = (group: string): void => {
    opening.current = group
    open(group)
  }
  const walk = (from: string, key: string): boolean => {
    const to = stepFrom(graph, from, key)
    if (to) focus(to)
    return to !== null
  }
  const walkRef = useRef(walk)
  const openRef = useRef(openGroup)
  useEffect(() => {
    walkRef.current = walk
    openRef.current = openGroup
    const first = opening.current
    if (first === null || !graph.nodes.some((node) => node.id === first)) return
    opening.current = null
    focus(first)
  })
  const tall = graph.height > TALL
  const nodes = useMemo((): Node<CardData, 'card'>[] => {
    const links = linksOf(graph.edges)
    return graph.nodes.map((node) => ({
      id: node.id,
      type: 'card',
      position: { x: node.x, y: node.y },
      width: node.width,
      height: node.height,
      data: {
        node,
        links: links.get(node.id) ?? 0,
        stop: node.id === start,
        selected: node.id === selected,
        dim: lit !== null && !lit.nodes.has(node.id),
        select,
        open: (group: string) => openRef.current(group),
        walk: (key: string) => walkRef.current(node.id, key),
      },
    }))
  }, [graph, start, selected, lit, select])
  useKeys({ l: () => focus(start) })

  return (
    <div ref={ground} className={classes.ground}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        onInit={() => void (tall ? showTop(flow, graph.width, ground.current?.clientWidth ?? 0) : flow.fitView(FIT))}
        panOnScroll={tall}
        minZoom={0.03}
        maxZoom={1.6}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        onlyRenderVisibleElements={graph.nodes.length > 120}
        onPaneClick={() => select(null)}
        onEdgeClick={(_, edge) => select(edge.id)}
        zoomOnDoubleClick={false}
        preventScrolling={tall}
        zoomOnScroll={false}
        proOptions={{ hideAttribution: true }}
      >
        {graph.columns.map((column) => (
          <ColumnTitle key={column.title} title={column.title} x={column.x} />
        ))}
      </ReactFlow>
      <div className={classes.buttons}>
        <button type="button" onClick={() => focus(start)}>
          <IconRoute size={16} stroke={1.75} aria-hidden /> Walk <KeyCap>L</KeyCap>
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => void flow.zoomOut()}>
          <IconZoomOut size={16} stroke={1.75} aria-hidden />
        </button>
        <button type="button" aria-label="Zoom in" onClick={() => void flow.zoomIn()}>
          <IconZoomIn size={16} stroke={1.75} aria-hidden />
        </button>
        <button type="button" aria-label="Show all" onClick={() => void flow.fitView(FIT)}>
          <IconMaximize size={16} stroke={1.75} aria-hidden />
        </button>
      </div>
    </div>
  )
}

/** The whole width from the top, at a size that can be read. */
const showTop = (flow: ReturnType<typeof useReactFlow>, width: number, room: number) => {
  const zoom = Math.min(1, Math.max(0.5, (room - 48) / Math.max(1, width)))
  return flow.setViewport({ x: Math.max(24, (room - width * zoom) / 2), y: 16, zoom })
}

/** Gives a card the focus, once it has been drawn: one far away is not there before the view has moved. */
function focusSoon(ground: HTMLElement | null, id: string, frames = 12): void {
  requestAnimationFrame(() => {
    const card = ground?.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`)
    if (card) card.focus({ preventScroll: true })
    else if (frames > 0) focusSoon(ground, id, frames - 1)
  })
}
