'use client'

import type { ReactNode } from 'react'
import { IconCoffee, IconPlugConnectedX } from '@/components/icons/bench'
import { IconCircleCheck } from '@/components/icons/words'
import type { Refusal } from '@/lib/vocabulary'
import { useSaid } from './announcement'
import { refusalWords } from './case-words'
import type { Hint } from './pace'
import { dismissHint, usePaceHint } from './pace-hint'
import { tryNow } from './persistently'
import { type Given, refusedOf, useGiven } from './recorder'
import { Dismiss, named, RefusedDecision } from './refused-decision'
import classes from './slot.module.css'
import { UndoToast, useToast } from './undo-toast'

type SlotProps = {
  /** Why the server was not reached, for what was asked of this case. */
  silent: Refusal | null
  /** The score comes after the reader's own finding. */
  blind: boolean
  decidedToday: number | null
}

/**
 * The last 52 px of the inspector, for one thing at a time: a decision that was refused, or has not reached the server;
 * the newest one while it can be taken back; what was said; a hint on the pace; else the session so far.
 */
export function Slot({ silent, blind, decidedToday }: SlotProps) {
  const said = useSaid()
  const given = useGiven()
  const hint = usePaceHint()
  const toast = useToast(given)
  const refused = refusedOf(given)
  const unsent = given.find((one) => one.trouble !== null)
  return <div className={classes.slot}>{content()}</div>

  function content(): ReactNode {
    if (refused) return <RefusedDecision of={refused} />
    const trouble = unsent?.trouble?.refusal ?? silent
    if (trouble) return <Away refusal={trouble} unsent={unsent ?? null} />
    if (toast.shown) return <UndoToast of={toast.shown} over={toast.over} focus={toast.focus} />
    if (hint && !said) return <PaceHint hint={hint} />
    return (
      <>
        <p className={classes.said} role="status">
          {said && <IconCircleCheck size={16} stroke={1.75} aria-hidden />}
          <span>{said}</span>
        </p>
        {!said && <SessionLine blind={blind} decidedToday={decidedToday} />}
      </>
    )
  }
}

function SessionLine({ blind, decidedToday }: Pick<SlotProps, 'blind' | 'decidedToday'>) {
  return (
    <p className={classes.session}>
      {blind && (
        <span>
          <b>Blind</b> score after your finding
        </span>
      )}
      {decidedToday !== null && (
        <span>
          <b>{decidedToday}</b> {blind ? 'today' : 'decided by you today'}
        </span>
      )}
    </p>
  )
}

/** Nothing is lost: what was given is sent as soon as somebody answers. */
function Away({ refusal, unsent }: { refusal: Refusal; unsent: Given | null }) {
  return (
    <p className={classes.silent} role="status">
      <IconPlugConnectedX size={16} stroke={1.75} aria-hidden />
      <span className={classes.words}>
        {refusalWords(refusal)} {unsent ? `Kept, and sent when it does: ${named(unsent)}. ` : 'It is asked again. '}
        {refusal.code === 'signed-out' && (
          <a href="/sign-in" target="_blank" rel="noreferrer">
            Sign in, in a new tab
          </a>
        )}
      </span>
      <button type="button" className={classes.act} onClick={tryNow}>
        Try now
      </button>
    </p>
  )
}

function PaceHint({ hint }: { hint: Hint }) {
  return (
    <p className={classes.said} role="status">
      <IconCoffee size={16} stroke={1.75} aria-hidden />
      <span className={classes.words}>
        {hint.kind === 'fast'
          ? `The last pair was decided in ${hint.seconds} s. Rare impostors are missed at that pace.`
          : `${hint.minutes} min without a break. Five minutes away keep the eye fresh.`}
      </span>
      <Dismiss act={dismissHint} />
    </p>
  )
}
