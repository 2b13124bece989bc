import 'server-only'
import { hearRecords, type Told } from '@/lib/audit'
import { log } from '@/lib/configuration'
import { LANES } from '@/lib/vocabulary'
import { findHolderNames, findLooks, type LookRow } from '../bench/look-records'
import { findShownTo } from '../golden/golden-records'
import { asUntold } from '../golden/untold'
import { type CaseRecord, findCases } from '../records'
import { LIVE_TOPICS, type LiveTopic } from './live-view'
import { findLaneCounts, type LaneCount } from './waiting-records'

/** A case as the database has it, read once for everybody who is told. */
export type LiveCase = {
  row: CaseRecord
  holderName: string | null
  looks: LookRow[]
  /** The only person who is told of a golden case; null: any other case. */
  onlyFor: string | null
}

export type Tick = {
  cases: LiveCase[]
  counts: LaneCount[]
  /** Accounts that were disabled, changed their role or were signed out everywhere. */
  users: string[]
  topics: LiveTopic[]
  /** News may have been missed. */
  missed: boolean
}

const TOGETHER_MS = 250

type Hub = { subscribers: Set<(tick: Tick) => void>; end: () => Promise<void> }
const held = globalThis as typeof globalThis & { likenessLive?: Hub }

/** Reads cases as the live news tells them. */
export async function readLiveCases(ids: string[], now = new Date()): Promise<LiveCase[]> {
  if (ids.length === 0) return []
  const [kept, names, looks] = await Promise.all([findCases(ids), findHolderNames(ids), findLooks(ids, now)])
  const holders = new Map(names.map((one) => [one.id, one.holderName]))
  const owners = await findShownTo(kept.flatMap(({ id, kind }) => (kind === 'golden' ? [id] : [])))
  const rows = await Promise.all(kept.map((row) => asUntold(row, now, owners.get(row.id) ?? '')))
  return rows.map((row) => ({
    row,
    onlyFor: row.kind === 'golden' ? (owners.get(row.id) ?? '') : null,
    holderName: holders.get(row.id) ?? null,
    looks: looks.filter((look) => look.caseId === row.id),
  }))
}

/**
 * Hears what changes from Postgres on one connection for the whole process, and tells it to every subscriber at most
 * four times a second: each change is read once, however many are told. What could not be read is told as missed with
 * what comes next.
 * @returns ends the subscription; the connection goes with the last one
 */
export function subscribe(subscriber: (tick: Tick) => void): () => void {
  held.likenessLive ??= open()
  const hub = held.likenessLive
  hub.subscribers.add(subscriber)
  return () => {
    hub.subscribers.delete(subscriber)
    if (hub.subscribers.size > 0 || held.likenessLive !== hub) return
    held.likenessLive = undefined
    void hub.end()
  }
}

function open(): Hub {
  const subscribers: Hub['subscribers'] = new Set()
  let cases = new Set<string>()
  let users: string[] = []
  let topics = new Set<LiveTopic>()
  let missed = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = async () => {
    timer = undefined
    const ids = [...cases]
    const told = { users, topics: missed ? [...LIVE_TOPICS] : [...topics], missed }
    cases = new Set()
    users = []
    topics = new Set()
    missed = false
    try {
      const [found, counts] = await Promise.all([readLiveCases(ids), findLaneCounts(LANES)])
      for (const subscriber of subscribers) subscriber({ cases: found, counts, ...told })
    } catch (error) {
      missed = true
      log.error({ error }, 'Live news could not be read; pages are told with the next to read again.')
    }
  }
  const soon = () => {
    timer ??= setTimeout(() => void flush(), TOGETHER_MS)
  }
  const end = hearRecords({
    told: ({ type, id }: Told) => {
      if (type.startsWith('user.')) users.push(id ?? '')
      else if (id) cases.add(id)
      const topic = LIVE_TOPICS.find((one) => type.startsWith(`${one}.`))
      if (topic) topics.add(topic)
      soon()
    },
    missed: () => {
      missed = true
      soon()
    },
    lost: (error) => log.warn({ error }, 'The connection that hears live news is gone; another is tried.'),
  })
  return {
    subscribers,
    end: async () => {
      clearTimeout(timer)
      await end()
    },
  }
}
