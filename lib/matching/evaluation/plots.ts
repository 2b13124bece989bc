import type { Trials } from './error-rates'
import type { KindResult } from './evaluate'
import { KIND_WORDS } from './report'

const WIDTH = 640
const HEIGHT = 420
const LEFT = 70
const RIGHT = 20
const TOP = 20
const BOTTOM = 56
const DASHES = ['', '7 4', '2 4', '10 3 2 3']

const STYLE = `<style>
svg { background: #fff; color: #171717; font: 12px Geist, Inter, system-ui, sans-serif }
.grid { stroke: #d4d4d4 } .axis { stroke: #757575 } .line { stroke: currentColor; fill: none; stroke-width: 1.75 }
.mated { stroke: #2a55d6; fill: #2a55d622 } .non-mated { stroke: #757575; fill: #75757522 } text { fill: currentColor }
@media (prefers-color-scheme: dark) { svg { background: #171717; color: #ededed } .grid { stroke: #3d3d3d } .mated { stroke: #8fa9f5; fill: #8fa9f522 } }
</style>`

type Axis = { at: (value: number) => number; ticks: { value: number; label: string }[] }

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

const figure = (title: string, body: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(title)}">\n<title>${escaped(title)}</title>\n${STYLE}\n${body.join('\n')}\n</svg>\n`

function frame(x: Axis, y: Axis, xName: string, yName: string): string[] {
  const bottom = HEIGHT - BOTTOM
  return [
    ...x.ticks.map(
      ({ value, label }) =>
        `<path class="grid" d="M${x.at(value)} ${TOP}V${bottom}"/><text x="${x.at(value)}" y="${bottom + 18}" text-anchor="middle">${label}</text>`,
    ),
    ...y.ticks.map(
      ({ value, label }) =>
        `<path class="grid" d="M${LEFT} ${y.at(value)}H${WIDTH - RIGHT}"/><text x="${LEFT - 8}" y="${y.at(value) + 4}" text-anchor="end">${label}</text>`,
    ),
    `<path class="axis" d="M${LEFT} ${TOP}V${bottom}H${WIDTH - RIGHT}" fill="none"/>`,
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 14}" text-anchor="middle">${xName}</text>`,
    `<text transform="translate(16 ${(TOP + bottom) / 2}) rotate(-90)" text-anchor="middle">${yName}</text>`,
  ]
}

const logAxis = (decades: number, from: number, to: number): Axis => ({
  at: (value) => from + (Math.max(0, Math.log10(Math.max(value, 10 ** -decades)) + decades) / decades) * (to - from),
  ticks: Array.from({ length: decades + 1 }, (_, i) => 10 ** (i - decades)).map((value) => ({
    value,
    label: `${Number((value * 100).toPrecision(1))} %`,
  })),
})

const POINTS = 240

/** Share of non-mated pairs that pass against share of mated pairs that are stopped, for each kind, both on log scales. */
export function detPlot(kinds: readonly KindResult[]): string {
  const x = logAxis(4, LEFT, WIDTH - RIGHT)
  const y = logAxis(3, HEIGHT - BOTTOM, TOP)
  const lines = kinds.map(({ trials }, i) => {
    const path = curveOf(trials).map(
      ([fmr, fnmr], at) => `${at === 0 ? 'M' : 'L'}${x.at(fmr).toFixed(1)} ${y.at(fnmr).toFixed(1)}`,
    )
    return `<path class="line" stroke-dasharray="${DASHES[i % DASHES.length]}" d="${path.join('')}"/>`
  })
  const legend = kinds.map(({ kind }, i) => {
    const top = TOP + 18 + i * 18
    return `<path class="line" stroke-dasharray="${DASHES[i % DASHES.length]}" d="M${WIDTH - 280} ${top - 4}h34"/><text x="${WIDTH - 238}" y="${top}">${KIND_WORDS[kind]}</text>`
  })
  return figure('Detection error trade-off', [
    ...frame(x, y, 'Non-mated pairs that pass (FMR)', 'Mated pairs that are stopped (FNMR)'),
    ...lines,
    ...legend,
  ])
}

/** Points of the trade-off, as many as a figure can show. */
function curveOf({ mated, nonMated }: Trials): [fmr: number, fnmr: number][] {
  const points: [number, number][] = []
  let m = 0
  const n = nonMated.value.length
  for (let i = 0; i <= n; i++) {
    const threshold = i < n ? (nonMated.value[i] as number) : Number.POSITIVE_INFINITY
    while (m < mated.value.length && (mated.value[m] as number) < threshold) m++
    const point: [number, number] = [(n - i) / n, m / mated.value.length]
    // no logarithm of none
    if (point[0] > 0 && point[1] > 0 && isNew(points.at(-1), point)) points.push(point)
  }
  return points
}

const step = (share: number) => Math.round((POINTS / 4) * Math.log10(Math.max(share, 1e-4)))
const isNew = (last: [number, number] | undefined, [fmr, fnmr]: [number, number]): boolean =>
  !last || step(last[0]) !== step(fmr) || step(last[1]) !== step(fnmr)

const BINS = 64

/** About six round numbers between two values. */
function roundTicks(low: number, high: number): Axis['ticks'] {
  const rough = (high - low) / 6
  const decade = 10 ** Math.floor(Math.log10(rough))
  const step = decade * ([1, 2, 5].find((one) => one * decade >= rough) ?? 10)
  const places = Math.max(0, -Math.floor(Math.log10(step)))
  const first = Math.ceil(low / step)
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) => (first + i) * step).map((value) => ({
    value,
    label: value.toFixed(places),
  }))
}

/** How the scores of mated and non-mated pairs are spread, with the product's thresholds. */
export function histogram({ kind, trials, bands }: KindResult): string {
  const [low, high] = rangeOf(trials)
  const width = (high - low) / BINS
  const [mated, nonMated] = [trials.mated.value, trials.nonMated.value].map((value) => binned(value, low, width)) as [
    number[],
    number[],
  ]
  const top = Math.max(...mated, ...nonMated)
  const x: Axis = {
    at: (value) => LEFT + ((value - low) / (high - low)) * (WIDTH - RIGHT - LEFT),
    ticks: roundTicks(low, high),
  }
  const y: Axis = { at: (share) => HEIGHT - BOTTOM - (share / top) * (HEIGHT - BOTTOM - TOP - 24), ticks: [] }
  const area = (bins: number[], name: string) =>
    `<path class="${name}" d="M${LEFT} ${y.at(0)}${bins.map((share, i) => `L${x.at(low + i * width).toFixed(1)} ${y.at(share).toFixed(1)}H${x.at(low + (i + 1) * width).toFixed(1)}`).join('')}V${y.at(0)}Z"/>`
  const marks = bands
    ? (['hold', 'clear'] as const).map(
        (band) =>
          `<path class="line" stroke-dasharray="3 3" d="M${x.at(bands[band].threshold).toFixed(1)} ${TOP + 18}V${HEIGHT - BOTTOM}"/><text x="${x.at(bands[band].threshold).toFixed(1)}" y="${TOP + 12}" text-anchor="middle">${band} ${bands[band].threshold}</text>`,
      )
    : []
  return figure(`Scores against ${KIND_WORDS[kind]}`, [
    ...frame(x, y, 'Score', 'Share of the pairs'),
    area(nonMated, 'non-mated'),
    area(mated, 'mated'),
    ...marks,
    `<rect class="non-mated" x="${LEFT + 12}" y="${TOP + 22}" width="14" height="10"/><text x="${LEFT + 32}" y="${TOP + 31}">different people</text>`,
    `<rect class="mated" x="${LEFT + 12}" y="${TOP + 40}" width="14" height="10"/><text x="${LEFT + 32}" y="${TOP + 49}">same person</text>`,
  ])
}

/** From the lowest half per cent of all scores to the highest, with room. */
function rangeOf({ mated, nonMated }: Trials): [number, number] {
  const at = (value: Float64Array, share: number) => value[Math.floor(share * (value.length - 1))] as number
  const low = Math.min(at(nonMated.value, 0.005), at(mated.value, 0))
  const high = Math.max(at(nonMated.value, 1), at(mated.value, 1))
  const room = Math.max(1e-6, (high - low) * 0.03)
  return [low - room, high + room]
}

function binned(value: Float64Array, low: number, width: number): number[] {
  const bins = new Array<number>(BINS).fill(0)
  for (const one of value) {
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor((one - low) / width)))
    bins[bin] = (bins[bin] as number) + 1 / value.length
  }
  return bins
}
