import { area, line } from '@visx/shape'
import type { ChartSpec, Series } from './chart-spec'
import { namedDays } from './ticks'
import { dayOf } from './words'

/** Colours of the light theme: a picture stands on its own, mostly on paper. */
const INK = {
  ground: '#ffffff',
  text: '#171717',
  quiet: '#686868',
  grid: '#e4e4e4',
  series: { 1: '#2a55d6', 2: '#b04c06' },
} as const
const WIDTH = 960
const HEIGHT = 360
const PLOT = { left: 64, right: 936, top: 76, bottom: 292 }

export type ChartPicture = {
  spec: ChartSpec
  days: readonly string[]
  /** Versions of the policy and the days on which they came into force. */
  policies: readonly { version: number; day: string }[]
  /** What stands below: which days, of where, counted when. */
  caption: string
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\p{Cc}/gu, ' ')

type Look = { fill?: string; size?: number; weight?: number; anchor?: 'start' | 'middle' | 'end' }
const words = (x: number, y: number, text: string, { fill, size = 12, weight = 400, anchor = 'start' }: Look = {}) =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${fill ?? INK.quiet}">${escaped(text)}</text>`

const acrossOf = (place: number, of: number): number =>
  Math.round((PLOT.left + ((place + 0.5) / of) * (PLOT.right - PLOT.left)) * 10) / 10

const heightIn =
  ({ low, high }: ChartSpec['ticks']) =>
  (value: number): number =>
    Math.round((PLOT.bottom - ((value - low) / (high - low)) * (PLOT.bottom - PLOT.top)) * 10) / 10

function gridOf({ tickLabels }: ChartSpec): string {
  return tickLabels
    .map((label, i) => {
      const y = PLOT.bottom - (i / 2) * (PLOT.bottom - PLOT.top)
      const stroke = `<path d="M${PLOT.left} ${y}H${PLOT.right}" stroke="${INK.grid}"/>`
      return stroke + words(PLOT.left - 8, y + 4, label, { anchor: 'end' })
    })
    .join('')
}

function policyMarks({ days, policies }: ChartPicture): string {
  return policies
    .filter(({ day }) => days.includes(day))
    .map(({ version, day }) => {
      const x = acrossOf(days.indexOf(day), days.length)
      const mark = `<path d="M${x} ${PLOT.top - 4}V${PLOT.bottom}" stroke="${INK.quiet}" stroke-width="1.5" stroke-dasharray="2 4"/>`
      return mark + words(x + 4, PLOT.top + 6, `Policy ${version}`)
    })
    .join('')
}

function lineOf({ values, interval, tone }: Series, { ticks, soFar }: ChartSpec): string {
  const y = heightIn(ticks)
  const points = values.map((value, i) => (value === null ? null : { x: acrossOf(i, values.length), y: y(value) }))
  const limits = values.map((_, i) => {
    const limit = interval?.[i]
    return limit ? { x: acrossOf(i, values.length), low: y(limit.low), high: y(limit.high) } : null
  })
  const path = line<(typeof points)[number]>({
    x: (p) => p?.x ?? 0,
    y: (p) => p?.y ?? 0,
    defined: (p) => p !== null,
  })
  const band = area<(typeof limits)[number]>({
    x: (p) => p?.x ?? 0,
    y0: (p) => p?.low ?? 0,
    y1: (p) => p?.high ?? 0,
    defined: (p) => p !== null,
  })
  const ink = INK.series[tone]
  const stroke = `fill="none" stroke="${ink}" stroke-width="2" stroke-linejoin="round" stroke-linecap="round"`
  const dots = points.map((p, i) =>
    p && !points[i - 1] && !points[i + 1] ? `<circle cx="${p.x}" cy="${p.y}" r="2.5" fill="${ink}"/>` : '',
  )
  return [
    interval ? `<path d="${band(limits) ?? ''}" fill="${ink}" fill-opacity="0.13"/>` : '',
    `<path d="${path(soFar ? points.slice(0, -1) : points) ?? ''}" ${stroke}${tone === 2 ? ' stroke-dasharray="5 4"' : ''}/>`,
    soFar ? `<path d="${path(points.slice(-2)) ?? ''}" ${stroke} stroke-dasharray="1 4"/>` : '',
    ...dots,
  ].join('')
}

function barsOf({ values, tone }: Series, { ticks, soFar }: ChartSpec): string {
  const y = heightIn(ticks)
  const room = (PLOT.right - PLOT.left) / values.length
  return values
    .map((value, i) => {
      const top = y(value ?? 0)
      const opacity = soFar && i === values.length - 1 ? 0.45 : 0.82
      const x = (PLOT.left + room * (i + 0.14)).toFixed(1)
      return `<rect x="${x}" y="${top}" width="${(room * 0.72).toFixed(1)}" height="${PLOT.bottom - top}" fill="${INK.series[tone]}" fill-opacity="${opacity}"/>`
    })
    .join('')
}

function legendOf({ series }: ChartSpec): string {
  if (series.length < 2) return ''
  return series
    .map(({ name, tone }, i) => {
      const x = PLOT.left + i * 180
      const dash = tone === 2 ? ' stroke-dasharray="5 4"' : ''
      return `<path d="M${x} 56H${x + 18}" stroke="${INK.series[tone]}" stroke-width="2"${dash}/>${words(x + 24, 60, name)}`
    })
    .join('')
}

/** One chart as an SVG that stands alone: light, its colours within, nothing fetched. Pure. */
export function chartSvg(picture: ChartPicture): string {
  const { spec, days, caption } = picture
  const drawn = spec.series.map((series) => (spec.form === 'bar' ? barsOf(series, spec) : lineOf(series, spec)))
  const axis = namedDays(days.length).map((place) =>
    words(acrossOf(place, days.length), PLOT.bottom + 20, dayOf(days[place] ?? ''), { anchor: 'middle' }),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(`${spec.title}. ${caption}`)}" font-family="Geist, ui-sans-serif, system-ui, sans-serif">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${INK.ground}"/>`,
    words(24, 36, spec.title, { fill: INK.text, size: 18, weight: 600 }),
    words(PLOT.right, 36, spec.note, { anchor: 'end' }),
    legendOf(spec),
    gridOf(spec),
    policyMarks(picture),
    ...drawn,
    ...axis,
    words(24, HEIGHT - 16, caption),
    '</svg>',
  ].join('\n')
}
