'use client'

import { useEffect, useRef } from 'react'
import { IconPlus } from '@/components/icons/bench'
import { IconCheck } from '@/components/icons/frame'
import { REASON_LABELS } from '@/lib/review/view'
import { REASON_CODES, type ReasonCode } from '@/lib/vocabulary'
import { KeyHint } from './key-hint'
import classes from './reasons-list.module.css'

/** The first reason that is not a part of the face: a line goes before it. */
const BEYOND_THE_FACE: ReasonCode = 'liveness_doubt'

type ReasonsListProps = {
  chosen: readonly ReasonCode[]
  /** Those of them that the checklist gives: they stay as long as it says so. */
  noted: readonly ReasonCode[]
  /** Confirms with this reason and those chosen before. */
  confirmWith: (reason: ReasonCode) => void
  toggle: (reason: ReasonCode) => void
  confirm: () => void
  close: () => void
}

/** Why these are different people: one reason is needed, and picking it confirms. */
export function ReasonsList({ chosen, noted, confirmWith, toggle, confirm, close }: ReasonsListProps) {
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.focus({ preventScroll: true }), [])
  return (
    <section ref={section} className={classes.section} aria-labelledby="reasons-title" tabIndex={-1}>
      <header className={classes.head}>
        <h2 id="reasons-title">What differs?</h2>
        {chosen.length > 0 ? (
          <button type="button" className={classes.act} aria-keyshortcuts="Enter" onClick={confirm}>
            Confirm {chosen.length === 1 ? '1 reason' : `${chosen.length} reasons`} <KeyHint>Enter</KeyHint>
          </button>
        ) : (
          <button type="button" className={classes.act} aria-keyshortcuts="Escape" onClick={close}>
            Close <KeyHint>Esc</KeyHint>
          </button>
        )}
      </header>
      <p className={classes.hint}>
        Picking one confirms{noted.length > 0 ? `; ${noted.length} from your checklist` : ', + adds more'}
      </p>
      <ul className={classes.reasons}>
        {REASON_CODES.map((reason, place) => (
          <li
            key={reason}
            data-line={reason === BEYOND_THE_FACE || undefined}
            data-chosen={chosen.includes(reason) || undefined}
          >
            <button type="button" className={classes.pick} onClick={() => confirmWith(reason)}>
              <KeyHint>{String(place + 1)}</KeyHint>
              {REASON_LABELS[reason]}
            </button>
            <button
              type="button"
              className={classes.add}
              aria-pressed={chosen.includes(reason)}
              aria-label={`Add ${REASON_LABELS[reason]}`}
              title="Add"
              onClick={() => toggle(reason)}
            >
              {chosen.includes(reason) ? (
                <IconCheck size={14} stroke={2} aria-hidden />
              ) : (
                <IconPlus size={14} stroke={1.5} aria-hidden className={classes.plus} />
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
