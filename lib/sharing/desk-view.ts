import type { EvidenceKind, ReasonCode, SharingSignalName, SharingStatus } from '@/lib/vocabulary'
import type { Ability, BaseRate, PairFinding } from './view'

type Instant = string

/** How the reader stands to the faces of a case: there, with the claim, with a reason, never. */
export type SharingPhotos = 'open' | 'claim' | 'reason' | 'role'

export type GraphNode = {
  id: string
  kind: 'device' | 'account' | 'group' | 'face' | 'picture' | 'place'
  x: number
  y: number
  width: number
  height: number
  title: string
  sub: string
  /** crosses: on several accounts. worthless: says nothing. core: a confirmation would name it. */
  tone: 'plain' | 'crosses' | 'worthless' | 'core'
  /** Where an account's own page is. */
  href: string | null
  photo: string | null
  /** A folded group: what opens it, the id of its first account. */
  opens: string | null
}

export type GraphEdge = {
  id: string
  from: string
  to: string
  /** Number of checks, for the width of the line. */
  count: number
  label: string
  crosses: boolean
  /** By the matcher only: no person has compared. */
  pending: boolean
}

/** The same facts as the graph's line, one row each, in the same order. */
export type GraphRow = {
  edge: string
  /** An account, or a folded group of them. */
  from: string
  /** The account's own page; null for a group. */
  href: string | null
  opens: string | null
  link: string
  to: string
  facts: string
}

export type SharingGraph = {
  nodes: GraphNode[]
  edges: GraphEdge[]
  rows: GraphRow[]
  columns: { title: string; x: number; width: number }[]
  width: number
  height: number
  /** Groups that can be folded, opened or not. */
  groups: number
}

export type EvidenceItem = {
  id: string
  signal: SharingSignalName | 'finding' | 'own_phone' | 'one_face' | 'household'
  title: string
  detail: string
  weight: 1 | 2 | 3
  /** counts: as its kind. pending: after a person has compared. orders: never a kind of its own. */
  state: 'counts' | 'pending' | 'orders' | 'against'
  lastAt: Instant | null
  expiresAt: Instant | null
  baseRate: string | null
}

export type SelfieRef = {
  id: string
  driverId: string
  name: string
  at: Instant
  /** Null: not for this reader now, or the picture has gone. */
  thumbnailUrl: string | null
}
export type PairToCompare = { first: SelfieRef; second: SelfieRef; why: string }

export type DeskAccount = {
  id: string
  ref: string
  name: string
  core: boolean
  confirmed: boolean
  joinedAt: Instant
  left: { at: Instant; why: string } | null
}

export type DeskAct = { at: Instant; by: string; words: string; reason: string | null }

export type SharingDesk = {
  id: string
  number: string
  status: SharingStatus
  title: string
  openedAt: Instant
  evidenceAt: Instant
  claim: { mine: boolean; holder: string; expiresAt: Instant } | null
  photos: SharingPhotos
  mergedInto: { id: string; number: string } | null
  mergeWith: { id: string; number: string } | null
  proposal: { by: string; you: boolean; at: Instant } | null
  kinds: EvidenceKind[]
  /** What a confirmation still lacks, in words; empty when nothing. */
  missing: { done: boolean; words: string }[]
  accounts: DeskAccount[]
  graph: SharingGraph
  supporting: EvidenceItem[]
  against: EvidenceItem[]
  /** Evidence that was found and does not bear any more. */
  spent: { title: string; why: string }[]
  pairs: PairToCompare[]
  /** Face signals whose pictures have gone. */
  gonePairs: number
  compared: { first: string; second: string; finding: PairFinding; reasons: ReasonCode[]; by: string; at: Instant }[]
  flags: { by: string; at: Instant; driver: string; note: string | null; caseId: string | null }[]
  history: DeskAct[]
  baseRates: BaseRate[]
  days: number | null
  /** The reader hears an appeal against it and has no finding of their own yet: nothing of what people found is told. */
  blind: boolean
  may: {
    claim: Ability
    compare: Ability
    propose: Ability
    confirm: Ability
    watch: Ability
    dismiss: Ability
    split: Ability
    merge: Ability
    reopen: Ability
    overturn: Ability
  }
}

/**
 * A point of the constellation: a selfie by time and by likeness to the account's first face. `leftOut`: older selfies
 * that are not grouped.
 */
export type Star = { id: string; at: Instant; face: number; likeness: number; thumbnailUrl: string | null }
export type Constellation = {
  driverId: string
  ref: string
  name: string
  stars: Star[]
  faces: number
  leftOut: number
}

export type PairBench = {
  caseId: string
  number: string
  accounts: { id: string; ref: string; name: string }[]
  sides: [BenchSide, BenchSide]
  photos: SharingPhotos
  may: Ability
  /** What this reader recorded of the pair before. */
  yours: { finding: PairFinding; reasons: ReasonCode[] } | null
}
export type BenchSide = {
  driverId: string
  selfie: BenchSelfie | null
  /** Selfies of this account whose picture is there, newest first. */
  others: BenchSelfie[]
}
export type BenchSelfie = {
  id: string
  at: Instant
  url: string | null
  thumbnailUrl: string | null
  width: number
  height: number
  eyes: { left: [number, number]; right: [number, number] } | null
}
