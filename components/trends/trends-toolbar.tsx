import { IconDownload, IconReport } from '@tabler/icons-react'
import Link from 'next/link'
import { FilterSelect } from '@/components/table'
import tool from '@/components/table/tool.module.css'
import { TREND_WEEKS, type Trends, type Zoom } from '@/lib/trends/view'
import { reportHref, trendsHref } from './trends-href'
import classes from './trends-toolbar.module.css'
import { spanOf, weeksOf } from './words'

type Shown = Pick<Trends, 'from' | 'to' | 'weeks' | 'region' | 'regions'>

/** Which days and which region are shown, both in the address, the weekly report, and the same days as CSV. */
export function TrendsToolbar({ trends, zoom }: { trends: Shown; zoom: Zoom | null }) {
  const { weeks, region, regions, from, to } = trends
  return (
    <div className={classes.bar}>
      <nav className={classes.ranges} aria-label="Period">
        {TREND_WEEKS.map((choice) => (
          <Link
            key={choice}
            href={trendsHref({ weeks: choice, region })}
            aria-current={choice === weeks ? 'true' : undefined}
            scroll={false}
          >
            {choice} w<span className="visually-hidden">{choice === 1 ? 'eek' : 'eeks'}</span>
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
      <Link className={tool.tool} href={reportHref({ region })}>
        <IconReport size={14} stroke={1.75} aria-hidden />
        Weekly report
      </Link>
      <a className={tool.tool} href={trendsHref({ weeks, region, zoom }, '/trends/export')} download>
        <IconDownload size={14} stroke={1.75} aria-hidden />
        Export CSV
      </a>
    </div>
  )
}
