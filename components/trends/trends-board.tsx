import Link from 'next/link'
import { RelativeTime } from '@/components/clock'
import { TopBar } from '@/components/shell'
import type { PointFigure, Trends, Zoomed } from '@/lib/trends/view'
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
  /** What the charts show of it. */
  zoomed: Zoomed
  /** The figures whose lists the reader may open. */
  opens: readonly PointFigure[]
}

/** Everything on /trends, drawn from one reading. */
export function TrendsBoard({ trends, zoomed, opens }: Shown) {
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
      <TrendsToolbar trends={trends} zoom={zoomed.zoom} />
      {isEmpty(trends) ? (
        <NothingYet weeks={trends.weeks} region={trends.region} lastCheckAt={trends.lastCheckAt} />
      ) : (
        <Charts trends={trends} zoomed={zoomed} opens={opens} />
      )}
    </>
  )
}

function Charts({ trends, zoomed, opens }: Shown) {
  const { region, weeks } = trends
  const days = zoomed.days.map((day) => day.day)
  const marks = [...new Set(trends.policies.map(({ day }) => day))]
  return (
    <div className={classes.scroll}>
      <TrendFigureRow trends={trends} />
      <PolicyMarks policies={trends.policies} />
      <MadeByPerson made={trends.personChecks} />
      <DayCursorArea
        days={zoomed.days}
        weeks={zoomed.weeklyFirstDecisions}
        period={weeks}
        region={region}
        zoomed={zoomed.zoom !== null}
        running={zoomed.running}
        opens={opens}
      >
        <div className={classes.charts}>
          {chartsOf(zoomed).map((spec) => (
            <Chart key={spec.id} spec={spec} days={days} marks={marks} />
          ))}
        </div>
        {zoomed.byRegion.length > 1 && (
          <Regions
            trends={{ ...trends, byRegion: zoomed.byRegion }}
            hrefOf={(of) => trendsHref({ weeks, region: of, zoom: zoomed.zoom })}
          />
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
