import type { BenchCase, DecideAnswer, DecisionForm, FirstFindingForm } from '@/lib/review/view'
import type { Result } from '@/lib/vocabulary'

/** What the server answers to the bench; `now` is its clock (RFC 3339). */
export type ClaimReport = { status: BenchCase['status']; claim: BenchCase['claim']; now: string }

/** What the bench asks of the server. Each answers a refusal as a value; a server that is away rejects. */
export type BenchActions = {
  /** Records the first finding; the case comes back with the score. */
  findFirst: (caseId: string, form: FirstFindingForm) => Promise<Result<BenchCase>>
  decide: (caseId: string, form: DecisionForm) => Promise<Result<DecideAnswer>>
  /** Takes back the newest decision. */
  undo: () => Promise<Result<{ caseId: string }>>
  /** The bench was closed. */
  leave: (caseId: string) => Promise<Result<null>>
  claim: (caseId: string) => Promise<Result<{ caseId: string }>>
  claimNext: () => Promise<Result<{ caseId: string }>>
  extend: (caseId: string) => Promise<Result<{ expiresAt: string; now: string }>>
  release: (caseId: string) => Promise<Result<null>>
  readClaim: (caseId: string) => Promise<Result<ClaimReport>>
  /** The face mesh of a photo as x, y, x, y … in px of it; null: it was never measured. */
  landmarks: (caseId: string, photoId: string) => Promise<Result<number[] | null>>
  flagSharing: (form: { driverId: string; caseId: string; note: string }) => Promise<Result<{ suspicionId: string }>>
}
