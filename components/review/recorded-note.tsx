'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { IconCircleCheck } from '@/components/icons/words'
import { useKeys } from '@/components/shell'
import type { PendingDecision } from '@/lib/review/view'
import { useSaid } from './announcement'
import { pathOf } from './on-address'
import classes from './queue.module.css'
import { learnPending, refusedOf, useGiven, whenUndone } from './recorder'
import { RefusedDecision } from './refused-decision'
import { undoNewest } from './undo-newest'
import { UndoToast, useToast } from './undo-toast'

/**
 * At the bottom right of the queue: a decision that was refused, until it is put away; the newest one while it can be
 * taken back; else what was said, for 30 s.
 */
export function RecordedNote({ pending }: { pending: PendingDecision | null }) {
  const said = useSaid()
  const { push } = useRouter()
  const given = useGiven()
  const refused = refusedOf(given)
  const toast = useToast(given)
  useEffect(() => learnPending(pending), [pending])
  useEffect(() => whenUndone((caseId) => push(pathOf(caseId))), [push])
  useKeys({ z: () => void undoNewest() }, { enabled: toast.shown !== null })
  if (refused)
    return (
      <div className={classes.toast}>
        <RefusedDecision of={refused} />
      </div>
    )
  if (toast.shown)
    return (
      <div className={classes.undo}>
        <UndoToast of={toast.shown} over={toast.over} focus={toast.focus} />
      </div>
    )
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
