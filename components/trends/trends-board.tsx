import Link from 'next/link'
import { RelativeTime } from '@/components/clock'
import { TopBar } from '@/components/shell'
import type { PointFigure, Trends } from '@/lib/trends/view'
import { Chart } from './chart'
import { chartsOf } from './charts'
import { DayCursorArea } from './day-cursor'
import { NothingYet } from './nothing-yet'
import { Regions } from './regions'
import { TrendFigureRow } from './trend-figure-row'
import classes from './trends-board.module.css'
import { trendsHref } from './trends-href'
import { TrendsToolbar } from './trends-toolbar'
import { dayOf, madeByPersonWords } from './words'

type Shown = {
  trends: Trends
  /** The figures whose lists the reader may open. */
  opens: readonly PointFigure[]
}

/** Everything on /trends, drawn from one reading. */
export function TrendsBoard({ trends, opens }: Shown) {
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
      {isEmpty(trends) ? (
        <NothingYet weeks={trends.weeks} region={trends.region} lastCheckAt={trends.lastCheckAt} />
      ) : (
        <Charts trends={trends} opens={opens} />
      )}
    </>
  )
}

function Charts({ trends, opens }: Shown) {
  const days = trends.days.map((day) => day.day)
  const marks = [...new Set(trends.policies.map(({ day }) => day))]
  return (
    <div className={classes.scroll}>
      <TrendFigureRow trends={trends} />
      <PolicyMarks policies={trends.policies} />
      <MadeByPerson made={trends.personChecks} />
      <DayCursorArea
        days={trends.days}
        weeks={trends.weeklyFirstDecisions}
        csv={trendsHref(trends, '/trends/export')}
        region={trends.region}
        opens={opens}
      >
        <div className={classes.charts}>
          {chartsOf(trends).map((spec) => (
            <Chart key={spec.id} spec={spec} days={days} marks={marks} />
          ))}
        </div>
        {trends.byRegion.length > 1 && (
          <Regions trends={trends} hrefOf={(region) => trendsHref({ weeks: trends.weeks, region })} />
        )}
      </DayCursorArea>
    </div>
  )
}

/** The names of the dashed lines in the charts. */
function PolicyMarks({ policies }: Pick<Trends, 'policies'>) {
  if (policies.length === 0) return null
  return (
    <p className={classes.policies}>
      <i aria-hidden />
      Policy changed:{' '}
      {policies.map(({ version, day }, i) => (
        <span key={version}>
          {i > 0 && ', '}
          <Link href={`/policy/${version}`}>version {version}</Link> on {dayOf(day)}
        </span>
      ))}
    </p>
  )
}

/** The equal path beside the first decisions on hold. */
function MadeByPerson({ made }: { made: Trends['personChecks'] }) {
  const words = madeByPersonWords(made)
  return words && <p className={classes.policies}>{words}</p>
}

const isEmpty = ({ days }: Trends): boolean =>
  days.every((day) => day.checks + day.retakes + day.backlog + day.casesClosed + day.suspensions === 0)
