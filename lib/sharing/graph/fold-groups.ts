import type { GraphEdge, GraphRow } from '../desk-view'
import { counted, type Graph, type Placeless } from './build-graph'

/** More accounts than a screen shows at once. */
const FOLDS_FROM = 40
/** Fewer accounts are not worth a group. */
const GROUP_FROM = 3

type Group = { id: string; opens: string; members: ReadonlySet<string>; core: boolean }

/** What of a folded graph stays open: groups by the account they are named for, or all of them. */
export type Opened = 'all' | readonly string[]

/**
 * Folds the accounts of a large case that are on the same shared phones (else with the same shared faces and pictures,
 * else with nothing shared) into one card each, so that a cluster of 200 fits a screen. What only one of a group's
 * accounts has goes with it and is counted; what marks an account out, as a second face, stays. Lines of a group are
 * added up, and so are their rows in the table: each line still has its row. A case of 40 accounts or fewer stays as it is.
 */
export function foldGroups(graph: Graph, opened: Opened): Graph & { groups: number } {
  const all = groupsOf(graph)
  const groups = opened === 'all' ? [] : all.filter((group) => !opened.includes(group.opens))
  if (groups.length === 0) return { ...graph, groups: all.length }
  const groupOf = new Map(groups.flatMap((group) => [...group.members].map((id) => [id, group] as const)))
  const own = ownNodes(graph, groupOf)
  const cards = groups.map((group) => cardOf(group, graph, own))
  const lines = foldLines(graph, groupOf, own)
  const kept = graph.nodes.filter((node) => !groupOf.has(node.id) && !own.has(node.id))
  return { nodes: [...kept, ...cards], ...lines, groups: all.length }
}

function groupsOf({ nodes, edges }: Graph): Group[] {
  const accounts = nodes.filter((node) => node.kind === 'account')
  if (accounts.length <= FOLDS_FROM) return []
  const shared = new Map(accounts.map((account) => [account.id, { phones: [] as string[], others: [] as string[] }]))
  const ends = new Map(nodes.map((node) => [node.id, new Set<string>()]))
  for (const { from, to } of edges) {
    ends.get(from)?.add(to)
    ends.get(to)?.add(from)
  }
  for (const node of nodes) {
    if (node.kind === 'account' || node.tone !== 'crosses' || (ends.get(node.id)?.size ?? 0) < 2) continue
    for (const id of ends.get(node.id) ?? [])
      shared.get(id)?.[node.kind === 'device' ? 'phones' : 'others'].push(node.id)
  }
  const members = new Map<string, Placeless[]>()
  for (const account of accounts) {
    const { phones = [], others = [] } = shared.get(account.id) ?? {}
    const by = phones.length > 0 ? phones : others
    const key = [account.tone, ...by.toSorted()].join(' ')
    const group = members.get(key)
    if (group) group.push(account)
    else members.set(key, [account])
  }
  return [...members.values()]
    .filter((group) => group.length >= GROUP_FROM)
    .map((group) => {
      const ids = group.map((account) => account.id).sort()
      const opens = ids[0] as string
      return { id: `group ${opens}`, opens, members: new Set(ids), core: group[0]?.tone === 'core' }
    })
}

/** Phones and faces that are of one folded account alone and mark nothing out. @returns each with its group */
function ownNodes({ nodes, edges }: Graph, groupOf: ReadonlyMap<string, Group>): Map<string, Group> {
  const at = new Map<string, Set<string>>()
  for (const { from, to } of edges) {
    for (const [id, other] of [[from, to] as const, [to, from] as const])
      at.set(id, (at.get(id) ?? new Set()).add(other))
  }
  const own = new Map<string, Group>()
  for (const node of nodes) {
    const [account, ...more] = at.get(node.id) ?? []
    const group = account ? groupOf.get(account) : undefined
    if (node.kind !== 'account' && node.tone !== 'crosses' && more.length === 0 && group) own.set(node.id, group)
  }
  return own
}

function cardOf(group: Group, { nodes }: Graph, own: ReadonlyMap<string, Group>): Placeless {
  const mine = nodes.filter((node) => own.get(node.id) === group)
  const [phones, faces] = [mine.filter((node) => node.kind === 'device'), mine.filter((node) => node.kind === 'face')]
  const has = [
    phones.length > 0 ? counted(phones.length, 'phone') : '',
    faces.length > 0 ? counted(faces.length, 'face') : '',
  ].filter(Boolean)
  return {
    id: group.id,
    kind: 'group',
    title: counted(group.members.size, 'account'),
    sub: has.length > 0 ? `${has.join(' and ')} of their own` : 'nothing of their own',
    tone: group.core ? 'core' : 'plain',
    href: null,
    photo: null,
    opens: group.opens,
  }
}

const UNITS: Record<string, string> = { device: 'check', face: 'selfie' }

function foldLines(
  { edges, rows }: Graph,
  groupOf: ReadonlyMap<string, Group>,
  own: ReadonlyMap<string, Group>,
): { edges: GraphEdge[]; rows: GraphRow[] } {
  const lines = new Map<string, { edge: GraphEdge; row: GraphRow; accounts: Set<string>; group: Group | null }>()
  for (const [i, edge] of edges.entries()) {
    const row = rows[i] as GraphRow
    if (own.has(edge.from) || own.has(edge.to)) continue
    const group = groupOf.get(edge.from) ?? groupOf.get(edge.to)
    if (!group) {
      lines.set(edge.id, { edge, row, accounts: new Set(), group: null })
      continue
    }
    const [account, node] = group.members.has(edge.from) ? [edge.from, edge.to] : [edge.to, edge.from]
    const id = `${node} ${group.id}`
    const known = lines.get(id)
    if (known) {
      known.accounts.add(account)
      known.edge.count += edge.count
      known.edge.crosses ||= edge.crosses
      known.edge.pending ||= edge.pending
    } else {
      const [from, to] = account === edge.from ? [group.id, node] : [node, group.id]
      lines.set(id, { edge: { ...edge, id, from, to }, row, accounts: new Set([account]), group })
    }
  }
  const told = [...lines.values()].map(tell)
  return { edges: told.map(({ edge }) => edge), rows: told.map(({ row }) => row) }
}

function tell({
  edge,
  row,
  accounts,
  group,
}: {
  edge: GraphEdge
  row: GraphRow
  accounts: Set<string>
  group: Group | null
}) {
  if (!group) return { edge, row }
  const from = counted(group.members.size, 'account')
  const folded = { ...row, edge: edge.id, from, href: null, opens: group.opens }
  if (accounts.size === 1) return { edge, row: { ...folded, facts: `${row.from}: ${row.facts}` } }
  const unit = UNITS[row.link]
  const label = unit ? counted(edge.count, unit) : edge.label
  const who = accounts.size === group.members.size ? 'all of them' : `${accounts.size} of them`
  const facts = `${label}, ${who}${edge.pending ? '; by the matcher only' : ''}`
  return { edge: { ...edge, label: `${label}, ${who}` }, row: { ...folded, facts } }
}
