import type { DossierSelfie } from '@/lib/dossier/view'

/** Places from 0 to 1: x from the left, y from the top. */
export type PlotPoint = { selfie: DossierSelfie; x: number; y: number }
/** A stretch of time in which both thresholds stayed the same. */
export type PlotSpan = { from: number; to: number; hold: number; clear: number }
export type Plot = {
  /** Oldest first. */
  points: PlotPoint[]
  /** Not decided yet: a place in time, no score. */
  open: { selfie: DossierSelfie; x: number }[]
  spans: PlotSpan[]
  /** The thresholds of the newest check, as they are written beside the scale. */
  labels: { hold: { y: number; value: number }; clear: { y: number; value: number } } | null
  days: { x: number; at: number }[]
  /** Checks with an end but without a score on the matcher's scale, newest first. */
  unplaced: DossierSelfie[]
}

type Scored = DossierSelfie & { score: number; hold: number; clear: number }

const isScored = (selfie: DossierSelfie): selfie is Scored =>
  selfie.scale !== null &&
  selfie.scale !== 'supplied' &&
  selfie.score !== null &&
  selfie.hold !== null &&
  selfie.clear !== null

/** Cosines lie on one axis, scores normalised by other drivers on another. */
const isNormalised = (selfie: DossierSelfie | undefined): boolean => selfie?.scale === 'normalised'

const SIDE = 0.03
const ROOM = 0.22
const DAYS = 5

const timeOf = (selfie: DossierSelfie): number => new Date(selfie.at).getTime()

/**
 * Checks as points by time and by their score on the matcher's own scale, with the thresholds that held for each.
 * Scores on another scale than the newest one's, and those of other vendors, are not mixed in. @param now the right end of the time axis, in ms
 */
export function likenessPlot(selfies: readonly DossierSelfie[], now: number): Plot {
  const onAnyScale = selfies.filter(isScored).sort((a, b) => timeOf(a) - timeOf(b))
  const scored = onAnyScale.filter((selfie) => isNormalised(selfie) === isNormalised(onAnyScale.at(-1)))
  const open = selfies.filter((selfie) => selfie.outcome === 'open')
  const unplaced = selfies.filter((selfie) => selfie.outcome !== 'open' && !scored.some((one) => one === selfie))
  const start = Math.min(now - 3_600_000, ...[...scored, ...open].map(timeOf))
  const x = (at: number) => SIDE + ((at - start) / (now - start)) * (1 - 2 * SIDE)
  const y = heightOf(scored)
  const newest = scored.at(-1)
  return {
    points: scored.map((selfie) => ({ selfie, x: x(timeOf(selfie)), y: y(selfie.score) })),
    open: open.map((selfie) => ({ selfie, x: x(timeOf(selfie)) })),
    spans: spansOf(scored, (selfie) => x(timeOf(selfie)), y),
    labels: newest
      ? {
          hold: { y: y(newest.hold), value: newest.hold },
          clear: { y: y(newest.clear), value: newest.clear },
        }
      : null,
    days: Array.from({ length: DAYS }, (_, i) => start + ((now - start) * i) / (DAYS - 1)).map((at) => ({
      x: x(at),
      at,
    })),
    unplaced,
  }
}

/** Scores to places, with room above and below for every score and threshold. */
function heightOf(scored: readonly Scored[]): (score: number) => number {
  const low = Math.min(...scored.flatMap(({ score, hold }) => [score, hold]))
  const high = Math.max(...scored.flatMap(({ score, clear }) => [score, clear]))
  const room = Math.max(high - low, 0.01) * ROOM
  const [from, to] = [low - room, high + room]
  return (score) => 1 - (score - from) / (to - from)
}

function spansOf(scored: readonly Scored[], x: (selfie: Scored) => number, y: (score: number) => number): PlotSpan[] {
  const spans: PlotSpan[] = []
  for (const [i, selfie] of scored.entries()) {
    const [hold, clear] = [y(selfie.hold), y(selfie.clear)]
    const last = spans.at(-1)
    const before = scored[i - 1]
    if (last && last.hold === hold && last.clear === clear) continue
    const from = before ? (x(before) + x(selfie)) / 2 : 0
    if (last) last.to = from
    spans.push({ from, to: 1, hold, clear })
  }
  return spans
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' })
const DAY_MS = 86_400_000

/** What is written at a place of the time axis, by how long the axis is; both in ms. */
export function dayWords(at: number, span: number): string {
  return (span < 2 * DAY_MS ? clock : span < 400 * DAY_MS ? day : month).format(at)
}
