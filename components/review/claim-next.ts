import type { Result } from '@/lib/vocabulary'

/** Claims the next case for the reader. */
export type ClaimNext = () => Promise<Result<{ caseId: string }>>
