import { type Refusal, type Result, refuse } from '@/lib/vocabulary'

const DIGEST_OF_NAVIGATION = /^NEXT_(REDIRECT|HTTP_ERROR_FALLBACK)/

/** Asks the server; one that is away answers the refusal `unreachable`. A redirect goes on its way. */
export async function ask<T>(question: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await question
  } catch (failure) {
    const digest = failure instanceof Error && 'digest' in failure ? String(failure.digest) : ''
    if (DIGEST_OF_NAVIGATION.test(digest)) throw failure
    return refuse('unreachable')
  }
}

const GONE = new Set(['claim-lost', 'claimed-by-another', 'already-decided', 'cancelled', 'took-part', 'not-found'])

/** Whether a refusal means that the case is no longer the reader's: what is shown must be read again. */
export const caseIsGone = (refusal: Refusal): boolean => GONE.has(refusal.code)
