import type { Interval, Quality, Rate } from '@/lib/trends/view'

/** Fewer than this and a share is told as counts. */
const ENOUGH = 20

export const TOO_FEW = 'too few to say'

const MINUS = '−'
const figure = (value: number): string => value.toFixed(2).replace('-', MINUS)
const percent = (share: number): string => `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`

/** A share with its 95 % interval, as "94 % (89 to 97)"; few as "9 of 11"; none as "none". */
export function rateWords(rate: Rate | null): { said: string; interval: string | null } {
  if (!rate) return { said: 'none', interval: null }
  if (rate.of < ENOUGH) return { said: `${rate.in} of ${rate.of}`, interval: null }
  const part = (share: number) => percent(share).replace(' %', '')
  return { said: percent(rate.rate), interval: `${part(rate.low)} to ${part(rate.high)}` }
}

/** A figure with its 95 % interval, as "2.31 (1.80 to 2.95)". */
export const intervalWords = (value: Interval | null): { said: string; interval: string | null } =>
  value === null
    ? { said: TOO_FEW, interval: null }
    : { said: figure(value.value), interval: `${figure(value.low)} to ${figure(value.high)}` }

/** A time to decide, as "38 s" or "1 min 20 s". */
export function timeWords(ms: number | null): string {
  if (ms === null) return 'none'
  const seconds = Math.round(ms / 1_000)
  if (seconds < 60) return `${seconds} s`
  const rest = seconds % 60
  return `${Math.floor(seconds / 60)} min${rest === 0 ? '' : ` ${rest} s`}`
}

/** "24 golden pairs (12 different, 12 same); pairs were shown 72 times.": those retired since are in the second figure. */
export function poolWords({ pairs, different, same, showings }: NonNullable<Quality['pool']>): string {
  const pool =
    pairs === 0
      ? 'No golden pair now'
      : `${pairs} golden ${pairs === 1 ? 'pair' : 'pairs'} (${different} different, ${same} same)`
  const shown = showings === 0 ? 'none was shown' : `pairs were shown ${showings === 1 ? 'once' : `${showings} times`}`
  return `${pool}; ${shown}.`
}

/** What each figure means, for those who have not met it. */
export const HELP = {
  dPrime:
    'How well golden pairs of one person and of two are told apart, whatever one leans to. 0 is guessing, 2 good, 3 very good. Told from the day after.',
  criterion: 'Above 0 leans to “same person” and misses impostors, below 0 leans to “different people”.',
  agreed: 'Cases that a second person looked at without knowing the first finding, and found the same.',
  kappa: 'Cohen’s κ, agreement beyond what chance would give. 1 is full agreement, 0 chance.',
  overturned: 'Findings “same” or “different” in closed cases that ended otherwise, told from the day after.',
  revised: 'First findings that were changed after the score was shown.',
  zoomed: 'Decisions in which the photos were looked at closer than whole.',
  views: 'Cases claimed that were not decided: released, left or run out.',
  hasty: 'Decisions less than 5 s after the claim. A hint, never a judgement.',
} as const
