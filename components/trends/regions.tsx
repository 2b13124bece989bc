import Link from 'next/link'
import { ENOUGH_TO_SAY, type Rate, type RegionTrend, sideOf, type Trends } from '@/lib/trends/view'
import type { Series } from './chart-spec'
import { HairLine } from './hair-line'
import { Line } from './plot'
import classes from './regions.module.css'
import { heightOf, type Ticks, threeTicks } from './ticks'
import { percent } from './words'

const said = (rate: Rate | null) => (rate && rate.of >= ENOUGH_TO_SAY ? rate : null)
const list = new Intl.ListFormat('en', { type: 'conjunction' })

function sentenceOf(regions: readonly RegionTrend[], overall: Rate | null): string {
  const on = (side: 'above' | 'below') =>
    regions.filter((region) => sideOf(region.referred, overall) === side).map((r) => r.region)
  const parts = (['above', 'below'] as const).flatMap((side) => {
    const names = on(side)
    return names.length === 0
      ? []
      : [`${list.format(names)} ${names.length === 1 ? 'is' : 'are'} ${side} it, outside the interval.`]
  })
  return parts.length > 0 ? parts.join(' ') : 'No region is outside its interval of it.'
}

/** The referral rate of each region on one scale, beside that of all regions together. */
export function Regions({ trends, hrefOf }: { trends: Trends; hrefOf: (region: string | null) => string }) {
  const { byRegion, overall } = trends
  const rates = byRegion
    .flatMap((region) => region.referredOfWeek)
    .map(said)
    .filter((rate) => rate !== null)
  const ticks = threeTicks(Math.min(...rates.map((r) => r.low), 1), Math.max(...rates.map((r) => r.high), 0.01))
  const scale = rates.length > 0 ? ticks : threeTicks(0, 1)
  return (
    <section className={classes.regions} aria-labelledby="regions">
      <header className={classes.head}>
        <h2 id="regions">Compare regions</h2>
        <p>
          Referred to a person, 7-day mean, same scale; dashed: all regions
          {overall && ` (${percent(overall.rate)})`}. {sentenceOf(byRegion, overall)}
        </p>
      </header>
      <ul className={classes.row}>
        {byRegion.map((region) => (
          <li key={region.region} className={classes.region} data-here={trends.region === region.region || undefined}>
            <div className={classes.name}>
              <Link href={hrefOf(trends.region === region.region ? null : region.region)}>{region.region}</Link>
              <span data-apart={sideOf(region.referred, overall) !== null || undefined}>
                {sayShort(region.referred)}
              </span>
            </div>
            <Small region={region} ticks={scale} overall={overall} apart={sideOf(region.referred, overall) !== null} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const REFERRED = { figure: 'referred', over: '7 days' } as const

const sayShort = (rate: Rate | null): string => {
  if (!rate) return 'none'
  return rate.of < ENOUGH_TO_SAY ? `${rate.in} of ${rate.of}` : percent(rate.rate)
}

function Small({
  region,
  ticks,
  overall,
  apart,
}: {
  region: RegionTrend
  ticks: Ticks
  overall: Rate | null
  apart: boolean
}) {
  const rates = region.referredOfWeek.map(said)
  const series: Series = {
    name: region.region,
    tone: apart ? 2 : 1,
    values: rates.map((rate) => rate?.rate ?? null),
    interval: rates,
  }
  const y = overall ? heightOf(ticks)(overall.rate) : null
  return (
    <div className={classes.small}>
      {rates.every((rate) => rate === null) ? (
        <p className={classes.few}>too few to say</p>
      ) : (
        <svg viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
          {y !== null && y >= 0 && y <= 100 && <line className={classes.overall} x1={0} x2={1_000} y1={y} y2={y} />}
          <Line series={series} ticks={ticks} />
        </svg>
      )}
      <HairLine behind={REFERRED} region={region.region} />
    </div>
  )
}
