import type { GraphNode, SharingGraph } from '@/lib/sharing/view'

type Walked = Pick<SharingGraph, 'nodes' | 'edges'>

const middle = (node: GraphNode): number => node.y + node.height / 2

/**
 * Where an arrow key leads from a card: left and right along a line to what it is linked with on that side, the heaviest
 * line first; up and down within the column; Home and End to its ends. Null where nothing is.
 */
export function stepFrom({ nodes, edges }: Walked, id: string, key: string): string | null {
  const here = nodes.find((node) => node.id === id)
  if (!here) return null
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const linked = edges
      .filter((edge) => edge.from === id || edge.to === id)
      .map((edge) => ({
        node: nodes.find((node) => node.id === (edge.from === id ? edge.to : edge.from)),
        count: edge.count,
      }))
      .filter(({ node }) => node && (key === 'ArrowLeft' ? node.x < here.x : node.x > here.x))
      .sort((a, b) => b.count - a.count)
    return linked[0]?.node?.id ?? null
  }
  const column = nodes.filter((node) => node.x === here.x).sort((a, b) => middle(a) - middle(b))
  const at = column.indexOf(here)
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: column.length - 1 }[key]
  return to === undefined ? null : (column[to]?.id ?? null)
}
