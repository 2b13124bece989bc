import { mailWords } from '@/components/enforcement/mail-words'
import { ReadNotice } from '@/components/enforcement/read-notice'
import { Panel } from '@/components/shell'
import type { DriverPage } from '@/lib/dossier/view'
import { NOTICE_LABELS } from '@/lib/enforcement/view'
import { HistoryTime } from './history-time'
import classes from './panels.module.css'

/** Letters to the driver, newest first: when each went and how. Leads and auditors open one exactly as it was sent. */
export const NoticesPanel = ({ driver: { notices, may } }: { driver: DriverPage }) => (
  <Panel title="Notices and receipts" aside={notices.length}>
    <ul className={classes.list}>
      {notices.map((notice) => (
        <li key={notice.id}>
          <p className={classes.line}>
            {may.readNotices ? <ReadNotice notice={notice} /> : <span>{NOTICE_LABELS[notice.kind]}</span>}
            <HistoryTime at={notice.composedAt} />
          </p>
          <p className={classes.sub}>{mailWords(notice.mail)}</p>
        </li>
      ))}
    </ul>
  </Panel>
)
