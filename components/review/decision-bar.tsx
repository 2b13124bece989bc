'use client'

import { FINDING_LABELS } from '@/lib/review/view'
import { FINDINGS, type Finding } from '@/lib/vocabulary'
import classes from './decision-bar.module.css'
import { KeyHint } from './key-hint'

export const KEY_OF_FINDING: Record<Finding, string> = {
  same_person: 'S',
  different_people: 'D',
  cannot_tell: 'C',
  new_selfie: 'R',
}

type DecisionBarProps = {
  /** Why no finding can be given now; null when one can. */
  blocked: { title: string; why: string } | null
  reasonsOpen: boolean
  sharingOpen: boolean
  press: (finding: Finding) => void
  /** The finding that is looked at, so that what follows from it can be said. */
  consider: (finding: Finding | null) => void
  flagSharing: () => void
  release: () => void
}

/** The four findings, equal in size and without colour, and what else can be done with the case. */
export function DecisionBar(props: DecisionBarProps) {
  const { blocked, press, consider } = props
  return (
    <section className={classes.bar} aria-label="Your finding">
      <p className={classes.label} id="finding-state" role="status">
        {blocked?.title ?? 'Finding'}
        <span>{blocked?.why ?? 'your own'}</span>
      </p>
      {FINDINGS.map((finding) => (
        <button
          key={finding}
          type="button"
          className={classes.finding}
          aria-keyshortcuts={KEY_OF_FINDING[finding]}
          aria-disabled={blocked !== null}
          aria-describedby={blocked ? 'finding-state' : 'what-follows'}
          aria-expanded={finding === 'different_people' ? props.reasonsOpen : undefined}
          onClick={() => press(finding)}
          onPointerEnter={() => consider(finding)}
          onPointerLeave={() => consider(null)}
          onFocus={() => consider(finding)}
          onBlur={() => consider(null)}
        >
          <KeyHint large>{KEY_OF_FINDING[finding]}</KeyHint>
          {FINDING_LABELS[finding]}
        </button>
      ))}
      <div className={classes.room} />
      <button
        type="button"
        className={classes.other}
        aria-keyshortcuts="F"
        aria-expanded={props.sharingOpen}
        onClick={props.flagSharing}
      >
        <KeyHint>F</KeyHint> Flag sharing
      </button>
      <button type="button" className={classes.other} aria-keyshortcuts="Escape" onClick={props.release}>
        <KeyHint>Esc</KeyHint> Release
      </button>
    </section>
  )
}
