'use client'

import { IconBell } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { PopNote } from './pop'
import classes from './top-bar.module.css'

const MentionsList = lazy(() => import('./mentions-list').then((file) => ({ default: file.MentionsList })))
const MOST_SHOWN = 99

/** Notes in which the person was named, with the count of those that they have not read. */
export function Bell({ unread }: { unread: number }) {
  const [open, setOpen] = useState(false)
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
      onOpen={setOpen}
    >
      {open && (
        <Suspense>
          <MentionsList />
        </Suspense>
      )}
    </PopNote>
  )
}
