import { expect, test } from 'vitest'
import type { ChartSpec } from './chart-spec'
import { chartSvg } from './chart-svg'

const days = ['2026-11-10', '2026-11-11', '2026-11-12']
const spec: ChartSpec = {
  id: 'checks',
  title: 'Checks <of> "R&D"',
  note: 'a day',
  form: 'line',
  bucketDays: 1,
  soFar: true,
  ticks: { low: 0, high: 8, at: [0, 4, 8] },
  tickLabels: ['0', '4', '8'],
  series: [
    { name: 'one', tone: 1, values: [2, 4, 8], interval: [{ low: 1, high: 3 }, null, null] },
    { name: 'two', tone: 2, values: [null, 4, null] },
  ],
}
const picture = { spec, days, policies: [{ version: 12, day: '2026-11-11' }], caption: 'all regions' }

test('a picture stands alone: its colours within, no class, no script, nothing fetched', () => {
  const svg = chartSvg(picture)
  expect(svg).not.toMatch(/class=|var\(|<script|href|url\(|currentcolor/i)
  expect(svg).toContain('#2a55d6')
  expect(svg.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg'])
})

test('what is written in it cannot break out of it', () => {
  const svg = chartSvg({ ...picture, caption: 'Harbour </text><script>alert(1)</script>' })
  expect(svg).toContain('Checks &#60;of&#62; &#34;R&#38;D&#34;')
  expect(svg).not.toContain('<script')
})

test('it says what the chart says: scale, days, policy, legend, the point alone', () => {
  const svg = chartSvg(picture)
  for (const word of ['>0<', '>4<', '>8<', '>10 Nov<', '>Policy 12<', '>one<', '>two<', '>all regions<'])
    expect(svg).toContain(word)
  expect(svg.match(/<circle/g)).toHaveLength(1)
})

test('bars stand on the ground and reach their value', () => {
  const bars: ChartSpec = { ...spec, form: 'bar', series: [{ name: 'one', tone: 1, values: [0, 4, 8] }] }
  const heights = [...chartSvg({ ...picture, spec: bars }).matchAll(/<rect x[^>]* height="([\d.]+)"/g)].map(([, h]) =>
    Number(h),
  )
  expect(heights).toEqual([0, 108, 216])
})
