import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { clientAddress, keyActor } from '@/lib/access'
import { type KeyActor, type Ok, refuse } from '@/lib/vocabulary'
import type { ProblemRefusal } from './problem'

/** Requests a minute. Counted per process; a restart forgets. */
export const REQUESTS_PER_KEY = 1_200
const BAD_KEYS_PER_ADDRESS = 60

type Limits = { perKey: RateLimiterMemory; perAddress: RateLimiterMemory }
const held = globalThis as typeof globalThis & { likenessApiLimits?: Limits }

function limits(): Limits {
  held.likenessApiLimits ??= {
    perKey: new RateLimiterMemory({ points: REQUESTS_PER_KEY, duration: 60, keyPrefix: 'key' }),
    perAddress: new RateLimiterMemory({ points: BAD_KEYS_PER_ADDRESS, duration: 60, keyPrefix: 'address' }),
  }
  return held.likenessApiLimits
}

/**
 * The platform's key of a request. Refuses `unauthorized` (missing, unknown or revoked) and `rate-limited`
 * (1,200 requests a minute per key; 60 with bad keys a minute per address) with the seconds to wait.
 */
export async function authenticate(
  request: Request,
  now: Date,
): Promise<Ok<KeyActor> | ProblemRefusal<'unauthorized' | 'rate-limited'>> {
  const actor = await keyActor(request.headers.get('authorization'), now)
  const { perKey, perAddress } = limits()
  const wait = actor
    ? await consume(perKey, actor.id)
    : await consume(perAddress, clientAddress(request.headers.get('x-forwarded-for')))
  if (wait !== undefined) return { ...refuse('rate-limited'), headers: { 'retry-after': String(wait) } }
  if (actor) return { ok: true, value: actor }
  return { ...refuse('unauthorized'), headers: { 'www-authenticate': 'Bearer realm="Likeness"' } }
}

async function consume(limiter: RateLimiterMemory, of: string): Promise<number | undefined> {
  try {
    await limiter.consume(of)
    return undefined
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000))
    throw refused
  }
}
