'use client'

import '@xyflow/react/dist/base.css'
import { IconMaximize, IconRoute, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { type Edge, type Node, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react'
import { useEffect, useMemo, useRef } from 'react'
import { useKeys } from '@/components/shell'
import { KeyCap } from '@/components/status'
import type { GraphEdge } from '@/lib/sharing/view'
import classes from './graph.module.css'
import type { GraphAreaProps } from './graph-area'
import { type CardData, ColumnTitle, GraphCard } from './graph-card'
import { stepFrom } from './graph-steps'

const NODE_TYPES = { card: GraphCard }
const FIT = { padding: 0.06, maxZoom: 1 } as const

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
  const edges = useMemo(() => graph.edges.map((edge) => drawn(edge, graph.edges, lit?.edges)), [graph, lit])

  function focus(id: string): void {
    select(id)
    const node = graph.nodes.find((one) => one.id === id)
    if (node) void flow.setCenter(node.x + node.width / 2, node.y + node.height / 2, { zoom: flow.getZoom() })
    requestAnimationFrame(() => ground.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`)?.focus())
  }
  const walk = (from: string, key: string): boolean => {
    const to = stepFrom(graph, from, key)
    if (to) focus(to)
    return to !== null
  }
  const walkRef = useRef(walk)
  useEffect(() => {
    walkRef.current = walk
  })
  const nodes = useMemo(
    (): Node<CardData, 'card'>[] =>
      graph.nodes.map((node) => ({
        id: node.id,
        type: 'card',
        position: { x: node.x, y: node.y },
        width: node.width,
        height: node.height,
        data: {
          node,
          links: graph.edges.filter((edge) => edge.from === node.id || edge.to === node.id).length,
          stop: node.id === start,
          selected: node.id === selected,
          dim: lit !== null && !lit.nodes.has(node.id),
          select,
          walk: (key: string) => walkRef.current(node.id, key),
        },
      })),
    [graph, start, selected, lit, select],
  )
  useKeys({ l: () => focus(start) })

  return (
    <div ref={ground} className={classes.ground}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        fitView
        fitViewOptions={FIT}
        minZoom={0.1}
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
        preventScrolling={false}
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

function drawn(edge: GraphEdge, all: readonly GraphEdge[], lit: ReadonlySet<string> | undefined): Edge {
  const most = Math.max(1, ...all.map((one) => one.count))
  const dim = lit !== undefined && !lit.has(edge.id)
  const colour = edge.crosses ? 'var(--chart-2)' : 'var(--chart-5)'
  return {
    id: edge.id,
    source: edge.from,
    target: edge.to,
    label: edge.pending ? `${edge.label}, not compared` : edge.label,
    style: {
      stroke: colour,
      strokeWidth: 1.25 + (edge.count / most) * 3.75,
      strokeDasharray: edge.pending ? '4 4' : undefined,
      opacity: dim ? 0.25 : 1,
    },
    labelStyle: {
      fill: edge.crosses ? 'var(--chart-2)' : 'var(--text)',
      fontSize: 11,
      fontWeight: edge.crosses ? 600 : 400,
      opacity: dim ? 0.25 : 1,
    },
    labelBgStyle: { fill: 'var(--canvas)', fillOpacity: 1 },
    labelBgPadding: [4, 2],
  }
}
