import type { SharingStatus } from '@/lib/vocabulary'

/** Where a sharing case may go from where (architecture, "States"); merged: taken over into another. */
export const TRANSITIONS = {
  suspected: ['corroborated', 'dismissed', 'watched', 'merged'],
  corroborated: ['suspected', 'confirmed', 'dismissed', 'watched', 'merged'],
  watched: ['suspected', 'merged'],
  confirmed: ['overturned'],
  dismissed: [],
  overturned: [],
  merged: [],
} as const satisfies Record<SharingStatus, readonly SharingStatus[]>

export const maySharingGo = (from: SharingStatus, to: SharingStatus): boolean =>
  (TRANSITIONS[from] as readonly SharingStatus[]).includes(to)

const OPEN: readonly SharingStatus[] = ['suspected', 'corroborated', 'watched']

/** It takes new evidence and its accounts are in no other open case. */
export const isOpenCase = (status: string): boolean => (OPEN as readonly string[]).includes(status)
