'use client'

import { RelativeTime } from '@/components/clock'
import { NOTICE_LABELS, type SentNotice } from '@/lib/enforcement/view'
import { mailWords } from './mail-words'
import classes from './panel.module.css'
import { ReadNotice } from './read-notice'

/** The letters that went out about it, and how; each can be read as it was sent. */
export function NoticesSent({ notices, mayRead }: { notices: SentNotice[]; mayRead: boolean }) {
  return (
    <section className={classes.part}>
      <h3>Notices</h3>
      <ul className={classes.letters}>
        {notices.map((notice) => (
          <li key={notice.id}>
            {mayRead ? <ReadNotice notice={notice} /> : NOTICE_LABELS[notice.kind]}
            <small>
              <RelativeTime at={notice.composedAt} />, {mailWords(notice.mail)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
