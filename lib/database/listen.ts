import 'server-only'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { configuration } from '@/lib/configuration'

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 30_000

export type Listener = {
  heard: (payload: string) => void
  /** The connection is there (again): what was said meanwhile was missed. */
  restored: () => void
  /** It is gone; another is tried. */
  lost: (error: unknown) => void
}

/**
 * Listens to a channel of Postgres on a connection of its own, for as long as the process lives or until it is ended.
 * A connection that breaks is made again after 0.5 s, then twice as long each time, 30 s at most.
 * @returns ends it
 */
export function listen(channel: string, listener: Listener): () => Promise<void> {
  const ending = new AbortController()
  let client: Client | undefined
  const run = async () => {
    let waitMs = FIRST_WAIT_MS
    while (!ending.signal.aborted) {
      client = new Client({ connectionString: configuration().databaseUrl, keepAlive: true })
      const gone = new Promise<unknown>((broken) => {
        client?.once('error', broken)
        client?.once('end', () => broken(new Error('The listening connection has ended.')))
      })
      try {
        await client.connect()
        client.on('notification', ({ payload }) => listener.heard(payload ?? ''))
        await client.query(`listen ${client.escapeIdentifier(channel)}`)
        waitMs = FIRST_WAIT_MS
        listener.restored()
        const error = await gone
        if (!ending.signal.aborted) listener.lost(error)
      } catch (error) {
        if (!ending.signal.aborted) listener.lost(error)
      }
      await client.end().catch(() => undefined)
      await delay(waitMs, undefined, { signal: ending.signal, ref: false }).catch(() => undefined)
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
    }
  }
  const ended = run()
  return async () => {
    ending.abort()
    await client?.end().catch(() => undefined)
    await ended
  }
}
