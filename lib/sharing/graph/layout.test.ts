import { expect, test } from 'vitest'
import { FIRST_POLICY } from '@/lib/policy/view'
import { buildGraph, type GraphFacts } from './build-graph'
import { layOut } from './layout'

const AT = new Date('2026-11-12T10:00:00Z')
const account = (id: string) => ({ id, ref: `D-${id}`, name: `Name ${id}` })
const device = (installId: string, driverId: string, checks: number, accounts = 1) => ({
  installId,
  driverId,
  model: 'Galaxy A54',
  checks,
  firstAt: AT,
  lastAt: AT,
  accounts,
})
const face = (driverId: string, number: number, selfies: number) => ({
  driverId,
  face: number,
  selfies,
  firstAt: AT,
  lastAt: AT,
  exampleId: `${driverId}${number}`,
})
const signal = (more: object) =>
  ({
    id: 's',
    signal: 'shared_face',
    kind: 'face',
    driverId: 'a',
    otherId: 'b',
    key: 'face',
    weight: 2,
    facts: {},
    verificationIds: ['v'],
    firstAt: AT,
    lastAt: AT,
    expiresAt: AT,
    caseId: null,
    found: null,
    foundById: null,
    foundAt: null,
    closedAt: null,
    closedWhy: null,
    ...more,
  }) as GraphFacts['signals'][number]

const facts = (more: Partial<GraphFacts>): GraphFacts => ({
  accounts: [account('a'), account('b')],
  core: new Set(),
  device: FIRST_POLICY.sharing.device,
  devices: [],
  faces: [],
  signals: [],
  places: new Map(),
  photo: () => null,
  ...more,
})

test('a phone on two accounts crosses: the line of the account that uses it less is marked', () => {
  const graph = buildGraph(facts({ devices: [device('x', 'a', 5, 2), device('x', 'b', 30, 2), device('y', 'a', 27)] }))
  expect(graph.nodes.filter((node) => node.kind === 'device').map(({ sub, tone }) => [sub, tone])).toEqual([
    ['on both accounts', 'crosses'],
    ['27 checks', 'plain'],
  ])
  expect(graph.edges.map(({ label, crosses }) => [label, crosses])).toEqual([
    ['5 checks', true],
    ['30 checks', false],
    ['27 checks', false],
  ])
})

test('an id that thousands share is shown as worthless', () => {
  const graph = buildGraph(facts({ devices: [device('x', 'a', 5, 25), device('x', 'b', 1, 25)] }))
  expect(graph.nodes.find((node) => node.kind === 'device')).toMatchObject({ tone: 'worthless' })
  expect(graph.edges.every((edge) => !edge.crosses)).toBe(true)
})

test('a face on two accounts is one node, dashed until a person has compared, apart when they refuted it', () => {
  const faces = [face('a', 1, 27), face('a', 2, 5), face('b', 1, 31)]
  const places = new Map([['v', { driverId: 'a', face: 2 }]])
  const drawn = (found: 'supports' | 'refutes' | null) =>
    buildGraph(facts({ faces, places, signals: [signal({ found })] }))
  expect(drawn(null).nodes.filter((node) => node.kind === 'face')).toHaveLength(2)
  expect(drawn(null).edges.find((edge) => edge.label === '5 selfies')).toMatchObject({ crosses: true, pending: true })
  expect(drawn('supports').edges.find((edge) => edge.label === '5 selfies')).toMatchObject({ pending: false })
  expect(drawn('refutes').nodes.filter((node) => node.kind === 'face')).toHaveLength(3)
})

test('every line has its row in the table, in the same order', () => {
  const travel = signal({ id: 't', signal: 'impossible_travel', otherId: 'a', facts: { kilometres: 24, minutes: 6 } })
  const copy = signal({ id: 'c', signal: 'same_picture', facts: { exact: true }, verificationIds: ['v', 'w'] })
  const graph = layOut(
    buildGraph(facts({ devices: [device('x', 'a', 5)], faces: [face('b', 1, 3)], signals: [travel, copy] })),
  )
  expect(graph.rows.map((row) => row.edge)).toEqual(graph.edges.map((edge) => edge.id))
  expect(graph.rows.map((row) => row.link)).toEqual(['device', 'face', 'picture', 'picture', 'place'])
})

test('nothing lies on anything else, columns stand in their order, and 200 accounts take little time', () => {
  const accounts = Array.from({ length: 200 }, (_, i) => account(`n${String(i).padStart(3, '0')}`))
  const devices = accounts.map(({ id }, i) => device(`phone ${i % 50}`, id, 1 + (i % 9), 4))
  const faces = accounts.map(({ id }) => face(id, 1, 10))
  const took: number[] = []
  const laidOut = () => {
    const since = performance.now()
    const graph = layOut(buildGraph(facts({ accounts, devices, faces })))
    took.push(performance.now() - since)
    return graph
  }
  const [{ nodes, columns }] = [laidOut(), laidOut(), laidOut(), laidOut(), laidOut()]
  // the quickest: in the others something else may have had the processor
  expect(Math.min(...took)).toBeLessThan(300)
  expect(columns.map((column) => column.title)).toEqual(['Devices', 'Accounts', 'Faces in selfies'])
  for (const kind of ['device', 'account', 'face'] as const) {
    const column = nodes.filter((node) => node.kind === kind).sort((a, b) => a.y - b.y)
    for (const [i, node] of column.slice(1).entries()) {
      expect(node.y).toBeGreaterThanOrEqual((column[i]?.y ?? 0) + (column[i]?.height ?? 0))
    }
  }
  const order = nodes.filter((node) => node.kind === 'account').map((node) => Number(node.id.slice(1)) % 50)
  const changes = order.filter((phone, i) => i > 0 && phone !== order[i - 1]).length
  expect(changes).toBe(49)
})
