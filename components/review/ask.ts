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

const CLAIM_GONE = new Set(['claim-lost', 'claimed-by-another'])
const CASE_CHANGED = new Set(['already-decided', 'cancelled', 'took-part', 'lead-only', 'not-found'])

/**
 * What a refusal asks of the bench: to read the claim again, to read the whole case again, or to say it and offer
 * another try.
 */
export function whatNow({ code }: Refusal): 'read-claim' | 'read-case' | 'say' {
  if (CLAIM_GONE.has(code)) return 'read-claim'
  return CASE_CHANGED.has(code) ? 'read-case' : 'say'
}
