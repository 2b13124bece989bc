'use client'

import { IconCircleCheck, IconPlugConnectedX } from '@tabler/icons-react'
import type { Refusal } from '@/lib/vocabulary'
import { useSaid } from './announcement'
import { refusalWords } from './case-words'
import classes from './slot.module.css'

/** The last 52 px of the inspector: what was recorded, what is wrong with the line, else the session so far. */
export function Slot({ silent, decidedToday }: { silent: Refusal | null; decidedToday: number | null }) {
  const said = useSaid()
  return (
    <div className={classes.slot}>
      {silent ? (
        <p className={classes.silent} role="status">
          <IconPlugConnectedX size={16} stroke={1.75} aria-hidden />
          <span>
            {refusalWords(silent)}{' '}
            {silent.code === 'signed-out' ? (
              <a href="/sign-in" target="_blank" rel="noreferrer">
                Sign in, in a new tab
              </a>
            ) : (
              'Your claim is asked for again every 15 s.'
            )}
          </span>
        </p>
      ) : (
        <p className={classes.said} role="status">
          {said && <IconCircleCheck size={16} stroke={1.75} aria-hidden />}
          <span>{said}</span>
        </p>
      )}
      {!silent && !said && decidedToday !== null && (
        <p className={classes.session}>
          <b>{decidedToday}</b> decided by you today
        </p>
      )}
    </div>
  )
}
