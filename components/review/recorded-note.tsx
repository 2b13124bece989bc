'use client'

import { IconCircleCheck } from '@tabler/icons-react'
import { useSaid } from './announcement'
import classes from './queue.module.css'

/** What was recorded before this page, at the bottom right for 30 s. */
export function RecordedNote() {
  const said = useSaid()
  return (
    <p className={classes.toast} role="status">
      {said && (
        <>
          <IconCircleCheck size={16} stroke={1.75} aria-hidden />
          {said}
        </>
      )}
    </p>
  )
}
