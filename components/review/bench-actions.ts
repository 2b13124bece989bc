import type { BenchCase, DecideAnswer, DecisionForm, FirstFindingForm, SnoozeForm } from '@/lib/review/view'
import type { Result } from '@/lib/vocabulary'

/** What the server answers to the bench; `now` is its clock (RFC 3339). */
export type ClaimReport = { status: BenchCase['status']; claim: BenchCase['claim']; now: string }
export type Opened = { bench: BenchCase; now: string }
export type Decided = DecideAnswer & { now: string }
/** A case that was claimed; `bench` is null where the asker said that it knows the case. */
export type Claimed = { caseId: string; report: ClaimReport; bench: BenchCase | null }

/** What the bench asks of the server. Each answers a refusal as a value; `unreachable` where nobody answered. */
export type BenchActions = {
  open: (caseId: string) => Promise<Result<Opened>>
  claim: (caseId: string) => Promise<Result<Opened>>
  release: (caseId: string) => Promise<Result<null>>
  /** Until `until`, RFC 3339; the claim ends. */
  putOff: (caseId: string, form: SnoozeForm) => Promise<Result<{ until: string }>>
  extend: (caseId: string) => Promise<Result<{ expiresAt: string; now: string }>>
  readClaim: (caseId: string) => Promise<Result<ClaimReport>>
  /** Records the first finding; the case comes back with the score. */
  findFirst: (caseId: string, form: FirstFindingForm) => Promise<Result<Opened>>
  decide: (caseId: string, form: DecisionForm) => Promise<Result<Decided>>
  /** Claims the next case for the bench; `known` need not be read again. */
  next: (known: string[]) => Promise<Result<Claimed>>
  /** Keeps the one after it ready, for 90 s. */
  ahead: (known: string[]) => Promise<Result<Claimed>>
  /** Takes back the decision of this case, the newest. */
  undo: (caseId: string) => Promise<Result<{ caseId: string }>>
  /** The face mesh of a photo as x, y, x, y … in px of it; null: it was never measured. */
  landmarks: (caseId: string, photoId: string) => Promise<Result<number[] | null>>
  flagSharing: (caseId: string, form: { driverId: string; note: string }) => Promise<Result<{ suspicionId: string }>>
}
