'use client'

import { askedFor } from '@/components/controls/asked-for'
import { IconBell } from '@/components/icons/frame'
import { PopNote } from './pop'
import classes from './top-bar.module.css'

const MentionsList = askedFor(() => import('./mentions-list').then((file) => file.MentionsList))
const MOST_SHOWN = 99

/** Notes in which the person was named, with the count of those that they have not read. */
export function Bell({ unread }: { unread: number }) {
  const label = unread === 0 ? 'Mentions, none unread' : `Mentions, ${unread} unread`
  return (
    <PopNote
      label={label}
      face={
        <span className={classes.bell}>
          <IconBell size={16} stroke={1.75} aria-hidden />
          {unread > 0 && <b aria-hidden>{unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}</b>}
        </span>
      }
      buttonClassName={classes.action}
      near={MentionsList.fetch}
    >
      <MentionsList />
    </PopNote>
  )
}
