import { type Change, ENOUGH_TO_SAY, type Rate, type TrendFigure } from '@/lib/trends/view'
import { percent, plain, signed } from './words'

export const TOO_FEW = 'too few to say'
export type Said = { change?: string; interval?: string }

function between({ by, low, high }: Change, unit: string): Said {
  const digits = high - low < 0.1 ? 1 : 0
  const part = (n: number) => plain(n * 100, digits)
  return { change: `${signed(by * 100, digits)} ${unit}`, interval: `${part(low)} to ${part(high)}` }
}

/** Why no change is said: there is nothing to hold it against, or too little. */
const noChange = ({ before }: TrendFigure): Said => ({ change: before ? TOO_FEW : 'none in the time before' })

export const inPercent = (figure: TrendFigure): Said => (figure.change ? between(figure.change, '%') : noChange(figure))
export const inPoints = (figure: TrendFigure): Said => (figure.change ? between(figure.change, 'pt') : noChange(figure))

export function inMinutes(figure: TrendFigure): Said & { tone?: 'ok' | 'bad' } {
  const { change } = figure
  if (!change) return noChange(figure)
  const minutes = (ms: number) => ms / 60_000
  const digits = Math.abs(minutes(change.by)) < 10 ? 1 : 0
  const sure = change.high < 0 ? 'ok' : change.low > 0 ? 'bad' : undefined
  return {
    change: `${signed(minutes(change.by), digits)} min`,
    interval: `${plain(minutes(change.low), digits)} to ${plain(minutes(change.high), digits)}`,
    ...(sure ? { tone: sure } : {}),
  }
}

/** A rate, or the two counts where they are too few to say one. */
export function rateValue(rate: Rate | null): string {
  if (!rate) return 'None'
  return rate.of < ENOUGH_TO_SAY ? `${rate.in} of ${rate.of}` : percent(rate.rate)
}
