'use client'

import type { CaseNews, LaneFigures, LiveTopic, OwnClaim, QueueNews } from '@/lib/review/view'
import type { ShellFacts } from './shell-context'

/** What the server has told this page since it was opened. */
export type LiveState = {
  /** News come by themselves; while not, pages ask again now and then. */
  connected: boolean
  facts: ShellFacts | null
  lanes: readonly LaneFigures[] | null
  claims: readonly OwnClaim[] | null
  cases: ReadonlyMap<string, CaseNews>
  /** Counts up with all that may have changed what a list of cases shows. */
  changes: number
  /** Counts up with what else has changed. */
  told: Readonly<Record<LiveTopic, number>>
}

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 30_000
/** A window that nobody looks at lets its connection go: a browser has six of them for one server. */
const HIDDEN_MS = 30_000

const ALL_TOPICS: readonly LiveTopic[] = ['suspension', 'appeal', 'check', 'policy']

export const NOTHING_YET: LiveState = {
  connected: false,
  facts: null,
  lanes: null,
  claims: null,
  cases: new Map(),
  changes: 0,
  told: { suspension: 0, appeal: 0, check: 0, policy: 0 },
}

let state = NOTHING_YET
let source: EventSource | null = null
let openCase: string | null = null
let waitMs = FIRST_WAIT_MS
let again: ReturnType<typeof setTimeout> | undefined
let hides: ReturnType<typeof setTimeout> | undefined
let pages = 0
const readers = new Set<() => void>()

function change(changes: Partial<LiveState>): void {
  state = { ...state, ...changes }
  for (const read of readers) read()
}

export const readLive = (): LiveState => state

export function subscribeLive(reader: () => void): () => void {
  readers.add(reader)
  return () => readers.delete(reader)
}

function take({ lanes, claims, cases = [], missed }: QueueNews): void {
  const known = new Map(state.cases)
  for (const one of cases) known.set(one.id, one)
  change({
    ...(lanes ? { lanes } : {}),
    ...(claims ? { claims } : {}),
    ...(cases.length > 0 ? { cases: known } : {}),
    changes: state.changes + (lanes || cases.length > 0 || missed ? 1 : 0),
  })
}

function hear(topics: readonly LiveTopic[]): void {
  const told = { ...state.told }
  for (const topic of topics) told[topic]++
  change({ told })
}

function close(): void {
  clearTimeout(again)
  source?.close()
  source = null
}

function disconnect(): void {
  close()
  if (state.connected) change({ connected: false })
}

function later(): void {
  disconnect()
  again = setTimeout(connect, waitMs * (0.75 + Math.random() / 2))
  waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
}

function connect(): void {
  close()
  if (pages === 0 || document.visibilityState === 'hidden') return
  const opened = new EventSource(openCase ? `/live?case=${openCase}` : '/live')
  source = opened
  opened.addEventListener('open', () => {
    waitMs = FIRST_WAIT_MS
    change({ connected: true, cases: new Map() })
    // what happened since the page was drawn was told to nobody
    hear(ALL_TOPICS)
  })
  opened.addEventListener('facts', ({ data }) => change({ facts: JSON.parse(data) }))
  opened.addEventListener('queue', ({ data }) => take(JSON.parse(data)))
  opened.addEventListener('changed', ({ data }) => hear(JSON.parse(data)))
  opened.addEventListener('ended', later)
  opened.addEventListener('error', () => {
    if (opened === source) later()
  })
}

function seen(): void {
  clearTimeout(hides)
  if (document.visibilityState === 'hidden') hides = setTimeout(disconnect, HIDDEN_MS)
  else if (!source) connect()
}

/** Keeps the connection for as long as a page is there. */
export function keepLive(): () => void {
  pages++
  document.addEventListener('visibilitychange', seen)
  if (!source) connect()
  return () => {
    pages--
    if (pages > 0) return
    document.removeEventListener('visibilitychange', seen)
    disconnect()
  }
}

/** Says which case this page has open, so that others see who looks; null: none. */
export function sayOpen(caseId: string | null): void {
  if (openCase === caseId) return
  openCase = caseId
  clearTimeout(again)
  again = setTimeout(connect, 200)
}
