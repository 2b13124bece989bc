import { TopBar } from '@/components/shell'
import { Tabs } from '@/components/table'
import type { SuspensionsPage } from '@/lib/enforcement/view'
import classes from './desk.module.css'
import { type DeskTab, deskRows } from './desk-rows'
import { RowDeeds } from './row-deeds'
import { Said, SaidArea } from './said'
import { SuspensionPanel } from './suspension-panel'
import { SuspensionsTable } from './suspensions-table'

type DeskProps = {
  page: SuspensionsPage
  tab: DeskTab
  /** The row asked for in the address. */
  selected: string | undefined
  /** Whether this role decides at all; others read. */
  decides: boolean
  now: number
}

/** Suspensions at the left, everything about one of them at the right. */
export function SuspensionsDesk({ page, tab, selected, decides, now }: DeskProps) {
  const rows = deskRows(page, tab, now)
  const asked = rows.find((row) => row.id === selected)
  const open = asked ?? rows[0]
  const waiting = page.awaiting.length
  const lastEndedAt = deskRows(page, 'history', now)[0]?.of
  return (
    <SaidArea>
      <TopBar title="Suspensions" aside={asideOf(waiting)} />
      <Said />
      <div className={classes.desk} data-open={asked ? 'yes' : 'no'}>
        <div className={classes.list}>
          <Tabs
            param="tab"
            label="Suspensions"
            tabs={[
              { value: null, label: 'Now', count: waiting + page.now.length },
              { value: 'waiting', label: 'Waiting for a lead', count: waiting, ...oldestOf(page) },
              { value: 'history', label: 'History' },
            ]}
          />
          <SuspensionsTable
            rows={rows}
            selected={open?.id}
            lastEndedAt={lastEndedAt && 'endedAt' in lastEndedAt ? lastEndedAt.endedAt : null}
          />
        </div>
        {open && (
          <SuspensionPanel key={open.id} row={open} back={tab === 'now' ? '/suspensions' : `/suspensions?tab=${tab}`}>
            {decides && <RowDeeds row={open} />}
          </SuspensionPanel>
        )}
      </div>
    </SaidArea>
  )
}

function asideOf(waiting: number): string {
  const who = waiting === 0 ? 'Nobody waits for a lead' : `${waiting} ${waiting === 1 ? 'waits' : 'wait'} for a lead`
  return `${who}; nobody is suspended without a second finding`
}

const oldestOf = ({ awaiting }: SuspensionsPage) => (awaiting[0] ? { oldest: awaiting[0].decidedAt } : {})
