import 'server-only'
import { listen } from '@/lib/database'

/** What a trigger tells of an audit record that was just written: its type, and the case or user it is about. */
export type Told = { type: string; id: string | null }

const CHANNEL = 'likeness_live'

function read(payload: string): Told | null {
  try {
    const { type, id }: Partial<Told> = JSON.parse(payload)
    return typeof type === 'string' ? { type, id: typeof id === 'string' ? id : null } : null
  } catch {
    return null
  }
}

/**
 * Hears of records of cases, decisions, holds, suspensions and accounts as their transactions commit, whichever process
 * wrote them, on one connection (trigger `audit_record_tells_live`). `missed`: some may have been missed before now.
 * @returns ends it
 */
export const hearRecords = (hear: {
  told: (told: Told) => void
  missed: () => void
  lost: (error: unknown) => void
}): (() => Promise<void>) =>
  listen(CHANNEL, {
    heard: (payload) => {
      const told = read(payload)
      if (told) hear.told(told)
    },
    restored: hear.missed,
    lost: hear.lost,
  })
