import Link from 'next/link'
import { RelativeTime } from '@/components/clock'
import { Panel } from '@/components/shell'
import { StatusWord } from '@/components/status'
import type { DossierUndone, DriverPage } from '@/lib/dossier/view'
import { HistoryTime } from './history-time'
import classes from './panels.module.css'

/** Appeals of the driver, what was undone because of one, and what is left for a look. */
export const AppealsPanel = ({ driver: { appeals, undone } }: { driver: DriverPage }) => (
  <Panel title="Appeals" aside={appeals.length}>
    <ul className={classes.list}>
      {appeals.map((row) => (
        <li key={row.id}>
          <p className={classes.line}>
            <Link href={`/appeals/${row.id}`}>{row.number}</Link>
            <StatusWord of={`appeal_${row.status}`} />
          </p>
          <p className={classes.sub}>
            filed <HistoryTime at={row.filedAt} />
            {row.decidedAt === null && (
              <>
                , due <RelativeTime at={row.dueAt} />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
    <Undone title="Undone" rows={undone.filter((row) => row.state === 'undone')} />
    <Undone title="For a look" rows={undone.filter((row) => row.state !== 'undone')} />
  </Panel>
)

function Undone({ title, rows }: { title: string; rows: readonly DossierUndone[] }) {
  if (rows.length === 0) return null
  return (
    <>
      <h3 className={classes.option}>{title}</h3>
      <ul className={classes.list}>
        {rows.map((row) => (
          <li key={row.id}>
            <p>{row.href ? <Link href={row.href}>{row.words}</Link> : row.words}</p>
            <p className={classes.sub}>
              {row.state === 'undone' ? 'undone because of ' : row.state === 'looked' ? 'looked at, from ' : 'from '}
              <Link href={`/appeals/${row.appeal.id}`}>{row.appeal.number}</Link>, <HistoryTime at={row.at} />
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
