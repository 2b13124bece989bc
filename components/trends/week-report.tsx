import Link from 'next/link'
import { TopBar } from '@/components/shell'
import type { WeekReport } from '@/lib/trends/view'
import { chartsOf } from './charts'
import { ReportChart } from './report-chart'
import { ReportToolbar } from './report-toolbar'
import { reportRows, stoodOutWords } from './report-words'
import classes from './week-report.module.css'
import { dayOf, madeByPersonWords, spanOf } from './words'

/** With more, the charts are drawn lower on paper. */
const FEW_STOOD_OUT = 4

/** The weekly report: one sheet of A4, on the screen as it prints. */
export function WeekReportPage({ report }: { report: WeekReport }) {
  const { from, to, week, region, chart } = report
  const rows = reportRows(report)
  const marks = [...new Set(chart.policies.map(({ day }) => day))]
  return (
    <>
      <div className={classes.screen}>
        <TopBar title="Weekly report" aside={week} above={{ href: '/trends', label: 'Trends' }} />
        <ReportToolbar report={report} />
      </div>
      <div className={classes.desk}>
        <article
          className={classes.sheet}
          aria-labelledby="week"
          data-long={report.stoodOut.length > FEW_STOOD_OUT || undefined}
        >
          <header className={classes.head}>
            <h2 id="week">
              {spanOf(from, to)} {to.slice(0, 4)}
            </h2>
            <p>
              Likeness weekly report · {week} · {region ?? 'all regions'} · Monday to Sunday in UTC · counted{' '}
              <time dateTime={report.readAt}>
                {dayOf(report.readAt.slice(0, 10))}, {report.readAt.slice(11, 16)} UTC
              </time>
            </p>
          </header>
          <Figures rows={rows} />
          <StoodOutList report={report} rows={rows} />
          <section aria-labelledby="charts">
            <h3 id="charts">Four weeks up to it</h3>
            <div className={classes.charts}>
              {chartsOf({ ...chart, running: false }).map((spec) => (
                <ReportChart key={spec.id} spec={spec} days={chart.days.map(({ day }) => day)} marks={marks} />
              ))}
            </div>
            <p className={classes.note}>
              Grey: the week of this report.{marks.length > 0 && ' Dashed: another policy came into force.'}
            </p>
          </section>
        </article>
      </div>
    </>
  )
}

type Rows = ReturnType<typeof reportRows>

const Figures = ({ rows }: { rows: Rows }) => (
  <table className={classes.figures}>
    <caption className="visually-hidden">Figures of the week against the week before</caption>
    <thead>
      <tr>
        <th scope="col">Figure</th>
        <th scope="col">This week</th>
        <th scope="col">Week before</th>
        <th scope="col">Change (95 % interval)</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ figure, caption, now, before, said }) => (
        <tr key={figure}>
          <th scope="row">{caption}</th>
          <td>{now}</td>
          <td>{before}</td>
          <td>
            {said.change}
            {said.interval && ` (${said.interval})`}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

function StoodOutList({ report, rows }: { report: WeekReport; rows: Rows }) {
  const { stoodOut, policies, personChecks } = report
  const byPerson = madeByPersonWords(personChecks)
  return (
    <div className={classes.two}>
      <section aria-labelledby="stood-out">
        <h3 id="stood-out">What stood out</h3>
        {stoodOut.length === 0 ? (
          <p>Nothing did, by the rules below.</p>
        ) : (
          <ul>
            {stoodOut.map((one) => {
              const words = stoodOutWords(one, rows)
              return <li key={words}>{words}</li>
            })}
          </ul>
        )}
        <p className={classes.note}>
          Rules: the 95 % interval of a change leaves out no change; that of a region’s referral rate leaves out the
          rate of all regions; p95 of the first decision is over its target. Of twenty such intervals one leaves it out
          by chance.
        </p>
      </section>
      <section aria-labelledby="policy">
        <h3 id="policy">Policy and the equal path</h3>
        {policies.length === 0 ? (
          <p>The policy did not change this week.</p>
        ) : (
          <ul>
            {policies.map(({ version, day }) => (
              <li key={version}>
                <Link href={`/policy/${version}`}>Version {version}</Link> in force from {dayOf(day)}.
              </li>
            ))}
          </ul>
        )}
        <p>{byPerson ? `${byPerson}.` : 'No check was made by a person.'}</p>
      </section>
    </div>
  )
}
