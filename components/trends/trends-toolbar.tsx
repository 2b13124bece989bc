import { IconDownload } from '@tabler/icons-react'
import Link from 'next/link'
import { FilterSelect } from '@/components/table'
import { TREND_WEEKS, type Trends, type TrendsQuery } from '@/lib/trends/view'
import classes from './trends-toolbar.module.css'
import { spanOf, weeksOf } from './words'

type Shown = Pick<Trends, 'from' | 'to' | 'weeks' | 'region' | 'regions'>

/** The address of a view of this page. */
export function trendsHref(query: { weeks: TrendsQuery['weeks']; region: string | null }, path = '/trends'): string {
  const asked = new URLSearchParams()
  if (query.weeks !== 4) asked.set('weeks', String(query.weeks))
  if (query.region !== null) asked.set('region', query.region)
  return asked.size > 0 ? `${path}?${asked}` : path
}

/** Which days and which region are shown, both in the address, and the same days as CSV. */
export function TrendsToolbar({ trends }: { trends: Shown }) {
  const { weeks, region, regions, from, to } = trends
  return (
    <div className={classes.bar}>
      <nav className={classes.ranges} aria-label="Period">
        {TREND_WEEKS.map((choice) => (
          <Link
            key={choice}
            href={trendsHref({ weeks: choice, region })}
            aria-current={choice === weeks ? 'true' : undefined}
            aria-label={choice === 1 ? '1 week' : `${choice} weeks`}
            scroll={false}
          >
            {choice} w
          </Link>
        ))}
      </nav>
      <FilterSelect
        param="region"
        label="Region"
        all="All regions"
        options={regions.map((name) => ({ value: name, label: name }))}
      />
      <p className={classes.span}>
        <b>{spanOf(from, to)}</b> Changes against the {weeksOf(weeks)} before. Days in UTC.
      </p>
      <a className={classes.export} href={trendsHref({ weeks, region }, '/trends/export')} download>
        <IconDownload size={14} stroke={1.75} aria-hidden />
        Export CSV
      </a>
    </div>
  )
}
