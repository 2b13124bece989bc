import { expect, test } from 'vitest'
import type { GraphEdge, GraphNode } from '@/lib/sharing/view'
import { stepFrom } from './graph-steps'

const node = (id: string, x: number, y: number): GraphNode => ({
  id,
  kind: 'account',
  x,
  y,
  width: 10,
  height: 10,
  title: id,
  sub: '',
  tone: 'plain',
  href: null,
  photo: null,
  opens: null,
})
const edge = (from: string, to: string, count: number): GraphEdge => ({
  id: `${from}${to}`,
  from,
  to,
  count,
  label: '',
  crosses: false,
  pending: false,
})
const graph = {
  nodes: [
    node('phone', 0, 0),
    node('old phone', 0, 40),
    node('ana', 100, 0),
    node('bo', 100, 40),
    node('face', 200, 0),
  ],
  edges: [edge('phone', 'ana', 2), edge('old phone', 'ana', 9), edge('ana', 'face', 3)],
}

test.each([
  ['ana', 'ArrowLeft', 'old phone'],
  ['ana', 'ArrowRight', 'face'],
  ['ana', 'ArrowDown', 'bo'],
  ['bo', 'ArrowUp', 'ana'],
  ['bo', 'ArrowRight', null],
  ['bo', 'ArrowDown', null],
  ['old phone', 'Home', 'phone'],
  ['phone', 'End', 'old phone'],
  ['ana', 'a', null],
  ['nobody', 'ArrowUp', null],
])('from %s by %s to %s', (from, key, to) => {
  expect(stepFrom(graph, from, key)).toBe(to)
})
