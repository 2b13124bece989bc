import type { CaseStatus, Lane } from '@/lib/vocabulary'
import type { LaneFigures, Person } from './queue-view'

/** How a case stands now, for rows and benches that are open; holds only what the reader may see. */
export type CaseNews = {
  id: string
  status: CaseStatus
  /** Null: in no lane that the reader sees. */
  lane: Lane | null
  holder: Person | null
  /** The holder keeps it ready as their next one. */
  ahead: boolean
  claimExpiresAt: string | null
  /** Who has it open, besides the holder and the reader. */
  looking: Person[]
}

/** A claim of the reader. */
export type OwnClaim = { caseId: string; number: string; ahead: boolean; expiresAt: string }

/** What has changed; a part that is left out has not. */
export type QueueNews = {
  lanes?: LaneFigures[]
  cases?: CaseNews[]
  claims?: OwnClaim[]
  /** News may have been missed: what is shown is to be read again. */
  missed?: true
}

/** What else the server tells of as it changes: that something did, never what. */
export const LIVE_TOPICS = ['suspension', 'appeal', 'check', 'policy'] as const
export type LiveTopic = (typeof LIVE_TOPICS)[number]
