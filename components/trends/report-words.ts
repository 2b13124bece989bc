import { ENOUGH_TO_SAY, type Rate, type StoodOut, type TrendFigure, type WeekReport } from '@/lib/trends/view'
import { inMinutes, inPercent, inPoints, rateValue, type Said } from './figure-words'
import { count, measured, percent, perThousand } from './words'

type Figure = keyof WeekReport['figures']
type Row = { figure: Figure; caption: string; now: string; before: string; said: Said }

const CAPTIONS: Record<Figure, string> = {
  checks: 'Checks',
  referred: 'Referred to a person',
  retakes: 'New selfies asked',
  confirmedMismatches: 'Confirmed mismatches',
  suspensions: 'Suspensions begun',
  casesOpened: 'Cases opened',
  casesClosed: 'Cases closed',
  backlog: 'Open at the end of the week',
  firstDecisionP95Ms: 'First decision on hold, p95',
}

const rated = (rate: Rate | null): string =>
  rate && rate.of >= ENOUGH_TO_SAY
    ? `${rateValue(rate)} (${percent(rate.low)} to ${percent(rate.high)})`
    : rateValue(rate)

const perThousandOf = (n: number | null, rate: Rate | null): string => {
  if (!rate || rate.of < ENOUGH_TO_SAY) return count(n ?? 0)
  return `${count(n ?? 0)} · ${perThousand(rate.rate)} in 1,000 (${perThousand(rate.low)} to ${perThousand(rate.high)})`
}

const open = (n: number | null, oldestMs: number | null): string =>
  oldestMs === null ? count(n ?? 0) : `${count(n ?? 0)} · oldest ${measured(oldestMs)}`

const timed = (ms: number | null, of: number): string => (ms === null ? 'none' : `${measured(ms)} · of ${count(of)}`)

/** Of a stock there is no interval: what is open is known. */
function more({ value, before }: TrendFigure): Said {
  const by = (value ?? 0) - (before ?? 0)
  return { change: by === 0 ? 'as many' : `${count(Math.abs(by))} ${by > 0 ? 'more' : 'fewer'}` }
}

/** The figures of the week, each with that of the week before and the change between them. */
export function reportRows({ figures, firstDecisions, oldestMs }: WeekReport): Row[] {
  const says: Record<Figure, (of: TrendFigure) => Omit<Row, 'figure' | 'caption'>> = {
    checks: counted,
    referred: (of) => ({ now: rated(of.rate), before: rated(of.beforeRate), said: inPoints(of) }),
    retakes: counted,
    confirmedMismatches: (of) => ({
      now: perThousandOf(of.value, of.rate),
      before: perThousandOf(of.before, of.beforeRate),
      said: inPercent(of),
    }),
    suspensions: counted,
    casesOpened: counted,
    casesClosed: counted,
    backlog: (of) => ({ now: open(of.value, oldestMs.now), before: open(of.before, oldestMs.before), said: more(of) }),
    firstDecisionP95Ms: (of) => ({
      now: timed(of.value, firstDecisions.now),
      before: timed(of.before, firstDecisions.before),
      said: inMinutes(of),
    }),
  }
  return (Object.keys(CAPTIONS) as Figure[]).map((figure) => ({
    figure,
    caption: CAPTIONS[figure],
    ...says[figure](figures[figure]),
  }))
}

const counted = (of: TrendFigure) => ({ now: count(of.value ?? 0), before: count(of.before ?? 0), said: inPercent(of) })

const NAMED_AT_MOST = 6
const list = new Intl.ListFormat('en', { type: 'conjunction' })

function named(regions: readonly string[]): string {
  if (regions.length <= NAMED_AT_MOST) return list.format(regions)
  return list.format([...regions.slice(0, NAMED_AT_MOST), `${regions.length - NAMED_AT_MOST} more`])
}

/** One sentence of what stood out, in the words of its rule. */
export function stoodOutWords(one: StoodOut, rows: readonly Row[]): string {
  switch (one.rule) {
    case 'change': {
      const row = rows.find(({ figure }) => figure === one.figure)
      return `${row?.caption ?? one.figure}: ${row?.said.change ?? ''} on the week before (${row?.said.interval ?? ''}).`
    }
    case 'region':
      return `${named(one.regions)}: ${one.side} the referral rate of all regions (${percent(one.overall.rate)}), outside the interval.`
    case 'late':
      return `First decision on hold: p95 ${measured(one.p95Ms)}, over the target of ${measured(one.targetMs)}.`
  }
}
