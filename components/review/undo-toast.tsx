'use client'

import { type FocusEvent, useEffect, useRef, useState } from 'react'
import { IconCircleCheck } from '@/components/icons/words'
import { useKeyFace } from '@/components/shell/keys/key-scope'
import { FINDING_LABELS } from '@/lib/review/view'
import { KeyHint } from './key-hint'
import { type Given, newestOf } from './recorder'
import { serverNow } from './server-clock'
import { undoNewest } from './undo-newest'
import classes from './undo-toast.module.css'

const TICK_MS = 250

/**
 * The newest decision while it can be taken back. It stays where it is while it has the focus, even when the server's
 * time is over, and says then that it has taken effect.
 */
export function useToast(given: readonly Given[]) {
  const newest = newestOf(given)
  const last = useRef<Given | null>(null)
  const [hasFocus, setHasFocus] = useState(false)
  if (newest) last.current = newest
  const shown = newest ?? (hasFocus ? last.current : null)
  const focus = {
    onFocus: () => setHasFocus(true),
    onBlur: (event: FocusEvent<HTMLElement>) => setHasFocus(event.currentTarget.contains(event.relatedTarget)),
  }
  return { shown, over: newest === null, focus }
}

/** "Same person, Adeyemi · 7 s · Undo Z": what was recorded, and how long it can be taken back. */
export function UndoToast({
  of,
  over,
  focus,
}: {
  of: Given
  over: boolean
  focus: ReturnType<typeof useToast>['focus']
}) {
  const { finding, driverName, settlesAt, state } = of
  const undoing = state === 'undoing'
  const { shortcut, shown } = useKeyFace()('Z')
  return (
    <div className={classes.toast} {...focus}>
      <IconCircleCheck size={16} stroke={1.75} aria-hidden />
      <p role="status">
        <b>{FINDING_LABELS[finding]}</b>, {driverName}
        <span className="visually-hidden">{!over && shown && `. ${shown} takes it back.`}</span>
      </p>
      <span className={classes.left} aria-hidden={!over}>
        {over ? 'has taken effect' : settlesAt === null ? 'recording' : <SecondsLeft until={settlesAt} />}
      </span>
      <button
        type="button"
        className={classes.undo}
        aria-keyshortcuts={shortcut}
        aria-disabled={over || undoing}
        onClick={() => over || undoing || void undoNewest()}
      >
        Undo <KeyHint>Z</KeyHint>
      </button>
    </div>
  )
}

function SecondsLeft({ until }: { until: number }) {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const ticker = setInterval(() => setNow(serverNow()), TICK_MS)
    return () => clearInterval(ticker)
  }, [])
  return <>{Math.max(0, Math.ceil((until - now) / 1_000))} s</>
}
