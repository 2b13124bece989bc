import 'server-only'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const perPair = new RateLimiterMemory({ points: 10, duration: 15 * 60, keyPrefix: 'pair' })
const perAddress = new RateLimiterMemory({ points: 100, duration: 15 * 60, keyPrefix: 'address' })

const pair = (address: string, email: string): string => `${address} ${email.trim().toLowerCase()}`

/** Attempts to sign in that fail: 10 per address and e-mail, 100 per address, in 15 minutes. An account is never locked. */
export const signInRate = {
  /** Counts one attempt. @returns seconds to wait, or undefined when it may go on */
  async consume(address: string, email: string): Promise<number | undefined> {
    try {
      await perAddress.consume(address)
      await perPair.consume(pair(address, email))
      return undefined
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1_000)
      throw refused
    }
  },
  /** One that succeeded does not count: many people sign in from one office. */
  async forgive(address: string, email: string): Promise<void> {
    await perPair.delete(pair(address, email))
    await perAddress.reward(address)
  },
}
