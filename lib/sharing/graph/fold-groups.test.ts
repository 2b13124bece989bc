import { expect, test } from 'vitest'
import { FIRST_POLICY } from '@/lib/policy/view'
import { buildGraph, type GraphFacts } from './build-graph'
import { foldGroups } from './fold-groups'
import { layOut } from './layout'

const AT = new Date('2026-11-12T10:00:00Z')
const name = (i: number): string => `n${String(i).padStart(3, '0')}`
const use = (installId: string, driverId: string, checks: number, accounts: number) => ({
  ...{ installId, driverId, checks, accounts },
  ...{ model: 'Galaxy A54', firstAt: AT, lastAt: AT },
})
const face = (driverId: string, number: number) => ({
  ...{ driverId, face: number, selfies: 10 },
  ...{ firstAt: AT, lastAt: AT, exampleId: `${driverId}${number}` },
})

/** A cluster on phones of twenty accounts each; the first account is on the first two phones and has a second face. */
function cluster(size: number): GraphFacts {
  const ids = Array.from({ length: size }, (_, i) => name(i))
  return {
    accounts: ids.map((id) => ({ id, ref: `D-${id}`, name: `Name ${id}` })),
    core: new Set(),
    device: FIRST_POLICY.sharing.device,
    devices: [
      ...ids.map((id, i) => use(`phone ${Math.floor(i / 20)}`, id, 3, 20)),
      use('phone 1', name(0), 2, 21),
      ...ids.map((id) => use(`own ${id}`, id, 5, 1)),
    ],
    faces: [...ids.map((id) => face(id, 1)), face(name(0), 2)],
    signals: [],
    places: new Map(),
    photo: () => null,
  }
}
const sums = (edges: readonly { count: number }[]) => edges.reduce((sum, edge) => sum + edge.count, 0)

test('a case of 40 accounts or fewer is drawn as it is', () => {
  const graph = buildGraph(cluster(40))
  expect(foldGroups(graph, [])).toEqual({ ...graph, groups: 0 })
})

test('200 accounts on ten phones are ten groups and who stands out, and nothing is lost', () => {
  const whole = buildGraph(cluster(200))
  const { nodes, edges, rows, groups } = foldGroups(whole, [])
  expect(groups).toBe(10)
  const cards = nodes.filter((node) => node.kind === 'group')
  expect(cards.map(({ title }) => title).sort()).toEqual(['19 accounts', ...Array(9).fill('20 accounts')])
  expect(cards.find((card) => card.title === '19 accounts')?.sub).toBe('19 phones and 19 faces of their own')
  expect(nodes.filter((node) => node.kind === 'account').map((node) => node.id)).toEqual([name(0)])
  expect(nodes.filter((node) => node.kind === 'face' && node.tone === 'crosses')).toHaveLength(1)
  expect(edges.find((edge) => edge.to === `group ${name(20)}`)).toMatchObject({
    count: 60,
    label: '60 checks, all of them',
  })
  expect(nodes.filter((node) => node.id.startsWith('device own')).map((node) => node.id)).toEqual([
    `device own ${name(0)}`,
  ])
  const phones = (all: typeof edges) => sums(all.filter((edge) => edge.from.startsWith('device phone')))
  expect(phones(edges)).toBe(phones(whole.edges))
  expect(rows.map((row) => row.edge)).toEqual(edges.map((edge) => edge.id))
  expect(rows.find((row) => row.opens === name(20))).toMatchObject({
    from: '20 accounts',
    facts: '60 checks, all of them',
  })
})

test('a group is opened by its first account, all of them at once, and the rest stays folded', () => {
  const whole = buildGraph(cluster(200))
  const one = foldGroups(whole, [name(20)])
  expect(one.nodes.filter((node) => node.kind === 'group')).toHaveLength(9)
  expect(one.nodes.some((node) => node.id === name(20))).toBe(true)
  expect(foldGroups(whole, 'all')).toEqual({ ...whole, groups: 10 })
})

test('a confirmable account is in no group with one that is not', () => {
  const facts = cluster(60)
  const { nodes } = foldGroups(buildGraph({ ...facts, core: new Set([name(25), name(26), name(27)]) }), [])
  expect(nodes.filter((node) => node.tone === 'core').map(({ title }) => title)).toEqual(['3 accounts'])
})

/** Of five times, ms: in the others something else may have had the processor. */
const quickest = (work: () => unknown): number =>
  Math.min(
    ...Array.from({ length: 5 }, () => {
      const since = performance.now()
      work()
      return performance.now() - since
    }),
  )

test('folded, 200 accounts are less than two screens high; laid out whole in little time', () => {
  const whole = buildGraph(cluster(200))
  expect(layOut(foldGroups(whole, [])).height).toBeLessThan(1_400)
  expect(quickest(() => layOut(foldGroups(whole, 'all')))).toBeLessThan(200)
})
