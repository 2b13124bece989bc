import 'server-only'
import { configuration } from '@/lib/configuration'
import type { Policy } from '@/lib/policy'
import { EMBEDDED } from './embedded'
import type { MatcherName } from './matcher'
import { type MatcherSettings, readMatcherSettings } from './matcher-settings'

/** The operator's matchers: the one in force (null: the embedded one), and one that is being made ready beside it. */
export type ConfiguredMatchers = { current: MatcherSettings | null; next: MatcherSettings | null }

let read: ConfiguredMatchers | undefined

/** The matchers this process is configured with, read once. Throws where a file does not describe one. */
export function configuredMatchers(): ConfiguredMatchers {
  const { matcherFile, nextMatcherFile } = configuration()
  read ??= {
    current: matcherFile === null ? null : readMatcherSettings(matcherFile),
    next: nextMatcherFile === null ? null : readMatcherSettings(nextMatcherFile),
  }
  return read
}

/**
 * From which score another account is named: a threshold holds for one matcher version. Null for a matcher that has none,
 * or that is no longer configured.
 */
export function acrossAccountsThreshold(by: MatcherName, { threshold }: Policy['acrossAccounts']): number | null {
  if (by.name === EMBEDDED.name) return by.version === EMBEDDED.version ? threshold : null
  const { current, next } = configuredMatchers()
  const own = [current, next].find((one) => one?.name === by.name && one.version === by.version)
  return own?.acrossAccounts ?? null
}
