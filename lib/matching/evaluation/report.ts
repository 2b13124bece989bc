import { FALSE_MATCHES_AT_LEAST, type Rate } from './error-rates'
import type { Evaluation, GroupResult, KindResult } from './evaluate'
import type { Kind } from './trials'

export const KIND_WORDS: Record<Kind, string> = {
  single: 'one photo',
  template: 'template of the references',
  grown: 'template grown by other selfies',
  normalised: 'template, normalised by a cohort',
}

const count = (value: number): string => value.toLocaleString('en')

/** A share as a percentage with as many places as its size deserves. */
export function percent(share: number): string {
  const value = share * 100
  if (!Number.isFinite(value)) return 'none'
  if (value === 0 || value >= 99.95) return `${Math.round(value)}`
  return value >= 1 ? value.toFixed(1) : String(Number(value.toPrecision(2)))
}

const interval = ({ rate, low, high }: Pick<Rate, 'rate' | 'low' | 'high'>): string =>
  `${percent(rate)} % (${percent(low)} to ${percent(high)})`

const scoreText = (value: number): string => value.toFixed(3)

/** Every table of an evaluation, as Markdown. */
export function reportOf(evaluation: Evaluation, matcher: { name: string; version: string }): string {
  return [
    `Matcher \`${matcher.name}\`, version \`${matcher.version}\`. In brackets 95 % intervals: Wilson for shares, resampled people for the EER.`,
    acquisition(evaluation),
    errors(evaluation),
    bands(evaluation.kinds),
    ...groups(evaluation.groups),
  ]
    .filter(Boolean)
    .join('\n\n')
}

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

function acquisition({ references, probes }: Evaluation): string {
  const row = (name: string, { asked, acquired, problems }: Evaluation['probes']) => [
    name,
    count(asked),
    count(acquired),
    [...problems].map(([cause, times]) => `${cause} ${count(times)}`).join(', ') || 'none',
  ]
  return table(
    ['photos', 'given', 'acquired', 'failures to acquire'],
    [row('references', references), row('selfies', probes)],
  )
}

/** The table that `docs/matcher.md` shows for the invented people. */
export function errors({ kinds, without }: Evaluation): string {
  const rows = kinds.map(({ kind, trials, eer, at }) => [
    KIND_WORDS[kind],
    `${count(trials.mated.value.length)} / ${nonMatedWords(trials)}`,
    interval(eer),
    ...at.map(({ fmr, threshold, fnmr }) =>
      fnmr && threshold !== null
        ? `${interval(fnmr)} from ${scoreText(threshold)}`
        : `too few to say: needs ${count(FALSE_MATCHES_AT_LEAST / fmr)}`,
    ),
  ])
  const missing = without.map(({ kind, why }) => [KIND_WORDS[kind], `not measured: ${why}`, '', '', '', ''])
  const head = ['selfie against', 'mated / non-mated pairs', 'EER', 'FNMR at FMR 1 %', 'at 0.1 %', 'at 0.01 %']
  return table(head, [...rows, ...missing])
}

const nonMatedWords = ({ nonMated, nonMatedInAll }: KindResult['trials']): string =>
  nonMated.value.length === nonMatedInAll
    ? count(nonMatedInAll)
    : `${count(nonMated.value.length)} of about ${count(nonMatedInAll)}`

function bands(kinds: KindResult[]): string {
  const rows = kinds.flatMap(({ kind, bands: own }) =>
    own
      ? (['hold', 'clear'] as const).map((band) => [
          KIND_WORDS[kind],
          `${band} ${own[band].threshold}`,
          interval(own[band].fmr),
          interval(own[band].fnmr),
        ])
      : [],
  )
  return rows.length === 0 ? '' : table(['selfie against', "the product's threshold", 'FMR', 'FNMR'], rows)
}

function groups(results: GroupResult[]): string[] {
  const columns = [...new Set(results.map((one) => one.column))]
  return columns.map((column) => {
    const rows = results
      .filter((one) => one.column === column)
      .map(({ value, people, kind, at, clear }) => [
        value,
        count(people),
        KIND_WORDS[kind],
        rateOf(at.fnmr),
        rateOf(at.fmr),
        clear ? rateOf(clear.fnmr) : 'no threshold',
        clear ? rateOf(clear.fmr) : 'no threshold',
      ])
    const head = [
      column,
      'people',
      'selfie against',
      'FNMR',
      'FMR within the group',
      'FNMR at clear',
      'FMR within the group at clear',
    ]
    return `At the threshold of FMR 1 % over all, and at clear:\n\n${table(head, rows)}`
  })
}

const rateOf = (rate: Rate): string =>
  rate.of < 10 ? `too few (${rate.of})` : `${interval(rate)} of ${count(rate.of)}`
