import type { Edge } from '@xyflow/react'
import type { GraphEdge } from '@/lib/sharing/view'

/** How many lines end at each card. */
export function linksOf(edges: readonly GraphEdge[]): Map<string, number> {
  const links = new Map<string, number>()
  for (const { from, to } of edges) for (const id of [from, to]) links.set(id, (links.get(id) ?? 0) + 1)
  return links
}

/** The lines as they are drawn: thicker by checks, dashed while only the matcher says so. @param lit what is not dimmed */
export function drawn(edges: readonly GraphEdge[], lit: ReadonlySet<string> | undefined): Edge[] {
  const most = edges.reduce((max, edge) => Math.max(max, edge.count), 1)
  return edges.map((edge) => line(edge, most, lit !== undefined && !lit.has(edge.id)))
}

function line(edge: GraphEdge, most: number, dim: boolean): Edge {
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
