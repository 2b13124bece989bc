import type { ReactNode } from 'react'
import { KeyScope, TopBar } from '@/components/shell'
import { Tabs } from '@/components/table'
import type { AppealAbout } from '@/lib/appeals/view'
import type { DeskCounts, DeskTab, SuspensionDetail, SuspensionsPage } from '@/lib/enforcement/view'
import classes from './desk.module.css'
import { FollowDesk } from './follow-desk'
import { Said, SaidArea } from './said'
import { StepRows } from './step-rows'
import { SuspensionPanel } from './suspension-panel'
import { SuspensionsTable } from './suspensions-table'

type DeskProps = {
  page: SuspensionsPage
  /** Appeals by what they are about. */
  appeals: Record<string, AppealAbout>
  tab: DeskTab
  /** Beside the table: the one the address names, else the first. */
  open: SuspensionDetail | null
  /** The address names it. */
  asked: boolean
  /** This role decides; others read. */
  decides: boolean
}

/** Suspensions at the left, everything about one of them at the right. */
export function SuspensionsDesk({ page, appeals, tab, open, asked, decides }: DeskProps) {
  const { counts } = page
  return (
    <SaidArea>
      <TopBar title="Suspensions" aside={asideOf(counts, decides)} />
      <Said />
      <KeyScope of="suspensions">
        <FollowDesk open={open?.id ?? null} />
        <StepRows ids={page.rows.map((row) => row.id)} open={open?.id ?? null} />
        <div className={classes.desk} data-open={asked ? 'yes' : 'no'}>
          <div className={classes.list}>
            <Tabs
              param="tab"
              label="Suspensions"
              tabs={[
                { value: null, label: 'Now', count: counts.proposed + counts.standing },
                { value: 'proposed', label: 'Proposed', count: counts.proposed },
                { value: 'in_force', label: 'In force', count: counts.standing },
                { value: 'history', label: 'History' },
              ]}
            />
            <SuspensionsTable page={page} appeals={appeals} tab={tab} selected={open?.id} />
          </div>
          {open && (
            <SuspensionPanel
              key={open.id}
              detail={open}
              back={tab === 'now' ? '/suspensions' : `/suspensions?tab=${tab}`}
            />
          )}
        </div>
      </KeyScope>
    </SaidArea>
  )
}

function asideOf({ proposed, mine, reviewDue }: DeskCounts, decides: boolean): ReactNode {
  const waits = proposed === 1 ? '1 waits' : `${proposed} wait`
  const who =
    proposed === 0 ? 'Nobody waits' : decides ? `${waits} for a second person, ${mine} for you` : `${waits} for a lead`
  const due = reviewDue > 0 ? `; ${reviewDue} ${reviewDue === 1 ? 'review is' : 'reviews are'} due` : ''
  return `${who}${due}; nobody is suspended longer than a hold without a second person`
}
