import { Button } from '@mantine/core'
import { IconChartLine } from '@tabler/icons-react'
import Link from 'next/link'
import { RelativeTime } from '@/components/clock'
import { TopBar } from '@/components/shell'
import { Empty } from '@/components/states'
import type { Trends } from '@/lib/trends/view'
import { Chart } from './chart'
import { chartsOf } from './charts'
import { DayCursorArea } from './day-cursor'
import { Regions } from './regions'
import { TrendFigureRow } from './trend-figure-row'
import classes from './trends-board.module.css'
import { TrendsToolbar, trendsHref } from './trends-toolbar'
import { weeksOf } from './words'

/** Everything on /trends, drawn from one reading. */
export function TrendsBoard({ trends }: { trends: Trends }) {
  return (
    <>
      <TopBar
        title="Trends"
        aside={
          <>
            read <RelativeTime at={trends.readAt} />
          </>
        }
      />
      <TrendsToolbar trends={trends} />
      {isEmpty(trends) ? <NothingYet trends={trends} /> : <Charts trends={trends} />}
    </>
  )
}

function Charts({ trends }: { trends: Trends }) {
  const days = trends.days.map((day) => day.day)
  return (
    <div className={classes.scroll}>
      <TrendFigureRow trends={trends} />
      <DayCursorArea days={trends.days} weeks={trends.weeklyFirstDecisions} csv={trendsHref(trends, '/trends/export')}>
        <div className={classes.charts}>
          {chartsOf(trends).map((spec) => (
            <Chart key={spec.id} spec={spec} days={days} />
          ))}
        </div>
        {trends.byRegion.length > 1 && (
          <Regions trends={trends} hrefOf={(region) => trendsHref({ weeks: trends.weeks, region })} />
        )}
      </DayCursorArea>
    </div>
  )
}

const isEmpty = ({ days }: Trends): boolean =>
  days.every((day) => day.checks + day.retakes + day.backlog + day.casesClosed + day.suspensions === 0)

function NothingYet({ trends }: { trends: Trends }) {
  const { lastCheckAt, region, weeks } = trends
  const where = region === null ? '' : ` in ${region}`
  return (
    <Empty
      title={
        lastCheckAt === null
          ? 'No selfie has come in yet'
          : `No checks${where} in this ${weeks === 1 ? 'week' : 'time'}`
      }
      icon={IconChartLine}
      actions={
        <>
          {region !== null && (
            <Button component={Link} href={trendsHref({ weeks, region: null })}>
              All regions
            </Button>
          )}
          {lastCheckAt !== null && weeks !== 52 && (
            <Button component={Link} href={trendsHref({ weeks: 52, region })}>
              Show 52 weeks
            </Button>
          )}
        </>
      }
    >
      {lastCheckAt === null ? (
        <p>Trends are counted from the checks themselves. They begin with the first selfie that a driver sends.</p>
      ) : (
        <p>
          The last selfie came in <RelativeTime at={lastCheckAt} />. Nothing was checked{where} in the {weeksOf(weeks)}{' '}
          shown.
        </p>
      )}
    </Empty>
  )
}
