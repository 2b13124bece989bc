import type { GraphNode, SharingGraph } from '../desk-view'
import type { Graph, Placeless } from './build-graph'

const SIZES: Record<GraphNode['kind'], { width: number; height: number }> = {
  device: { width: 196, height: 52 },
  account: { width: 220, height: 56 },
  group: { width: 220, height: 56 },
  face: { width: 192, height: 84 },
  picture: { width: 192, height: 84 },
  place: { width: 160, height: 52 },
}
const GAP = 28
const TOP = 48
const COLUMNS: { title: string; kinds: readonly GraphNode['kind'][]; width: number; after: number }[] = [
  { title: 'Devices', kinds: ['device'], width: 196, after: 112 },
  { title: 'Accounts', kinds: ['account', 'group'], width: 220, after: 156 },
  { title: 'Faces in selfies', kinds: ['face', 'picture'], width: 192, after: 92 },
  { title: 'Places', kinds: ['place'], width: 160, after: 0 },
]

/**
 * Gives every node its place: devices, accounts, faces and places in columns. Accounts that share something stand beside
 * each other, everything else at the mean height of its accounts, so that few lines cross. Sorts only, so that 200
 * accounts take milliseconds; the same facts always give the same picture.
 */
export function layOut({ nodes, edges, rows, groups = 0 }: Graph & { groups?: number }): SharingGraph {
  const accounts = orderAccounts(nodes, edges)
  const placed: GraphNode[] = []
  const columns: SharingGraph['columns'] = []
  const middle = new Map<string, number>()
  let x = 0
  const rank = new Map(accounts.map((node, i) => [node.id, i]))
  const ranksAt = new Map<string, number[]>(nodes.map((node) => [node.id, []]))
  for (const { from, to } of edges) {
    ranksAt.get(from)?.push(rank.get(to) ?? 0)
    ranksAt.get(to)?.push(rank.get(from) ?? 0)
  }
  const meanRank = (id: string): number => {
    const ranks = ranksAt.get(id) ?? []
    return ranks.reduce((sum, one) => sum + one, 0) / Math.max(1, ranks.length)
  }
  const stack = COLUMNS.map(({ kinds }) =>
    kinds[0] === 'account'
      ? accounts
      : nodes
          .filter((node) => kinds.includes(node.kind))
          .map((node) => ({ node, mean: meanRank(node.id) }))
          .sort((a, b) => a.mean - b.mean || a.node.id.localeCompare(b.node.id))
          .map(({ node }) => node),
  )
  const heights = stack.map((column) => column.reduce((sum, node) => sum + SIZES[node.kind].height + GAP, -GAP))
  const tallest = Math.max(0, ...heights)
  for (const [i, { title, width, after }] of COLUMNS.entries()) {
    const column = stack[i] ?? []
    if (column.length === 0) continue
    columns.push({ title, x, width })
    const spread = column.length > 0 ? (tallest - (heights[i] ?? 0)) / (column.length + 1) : 0
    let y = TOP + spread
    for (const node of column) {
      const size = SIZES[node.kind]
      placed.push({ ...node, x, y: Math.round(y), ...size })
      middle.set(node.id, y + size.height / 2)
      y += size.height + GAP + spread
    }
    x += width + after
  }
  const last = columns.at(-1)
  return { nodes: placed, edges, rows, groups, columns, width: last ? last.x + last.width : 0, height: TOP + tallest }
}

/** Accounts in the order of a walk over what they share, the most connected first. */
function orderAccounts(nodes: Graph['nodes'], edges: Graph['edges']): Placeless[] {
  const accounts = new Map(
    nodes.filter((node) => node.kind === 'account' || node.kind === 'group').map((node) => [node.id, node]),
  )
  const around = new Map<string, string[]>()
  const join = (a: string, b: string) => around.set(a, [...(around.get(a) ?? []), b])
  for (const { from, to } of edges) {
    join(from, to)
    join(to, from)
  }
  const degree = (id: string): number => around.get(id)?.length ?? 0
  const order: Placeless[] = []
  const seen = new Set<string>()
  const starts = [...accounts.keys()].sort((a, b) => degree(b) - degree(a) || a.localeCompare(b))
  for (const start of starts) {
    const queue = [start]
    while (queue.length > 0) {
      const id = queue.shift() as string
      if (seen.has(id)) continue
      seen.add(id)
      const account = accounts.get(id)
      if (account) order.push(account)
      queue.push(...(around.get(id) ?? []).filter((next) => !seen.has(next)))
    }
  }
  return order
}
