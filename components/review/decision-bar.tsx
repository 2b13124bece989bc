'use client'

import { useKeyFace } from '@/components/shell/keys/key-scope'
import { FINDING_LABELS } from '@/lib/review/view'
import { FINDINGS, type Finding } from '@/lib/vocabulary'
import classes from './decision-bar.module.css'
import { KeyHint } from './key-hint'
import { needsPair } from './pair'

export const KEY_OF_FINDING: Record<Finding, string> = {
  same_person: 'S',
  different_people: 'D',
  cannot_tell: 'C',
  new_selfie: 'R',
}

type DecisionBarProps = {
  /** Why no finding can be given now; null when one can. */
  blocked: { title: string; why: string } | null
  /** There is no pair to be called the same or different. */
  pairMissing: boolean
  /** The recorded first finding: only it is filled; null: none yet. */
  first: Finding | null
  /** It is being recorded; keys pressed meanwhile are kept. */
  recording: boolean
  /** What the same key confirms now; null: nothing. */
  chosen: Finding | null
  /** Different people have no reason yet. */
  needsReason: boolean
  reasonsOpen: boolean
  formOpen: 'sharing' | 'put-off' | null
  press: (finding: Finding) => void
  /** The finding that is looked at, so that what follows from it can be said. */
  consider: (finding: Finding | null) => void
  flagSharing: () => void
  putOff: () => void
  release: () => void
}

/** How the finding that is chosen is confirmed; null: it is not. */
function howToConfirm(
  finding: Finding,
  key: string,
  { chosen, needsReason }: Pick<DecisionBarProps, 'chosen' | 'needsReason'>,
) {
  if (finding !== chosen) return null
  const again = key === '' ? 'Again' : key
  if (finding !== 'different_people') return `${again} confirms`
  return needsReason ? 'A reason confirms' : `${again} or a reason confirms`
}

function stateWords(props: DecisionBarProps): { title: string; why: string } {
  const { blocked, pairMissing, first, recording, chosen } = props
  if (blocked) return blocked
  if (pairMissing) return { title: 'One photo', why: 'is missing' }
  if (recording) return { title: 'Recording', why: 'one moment' }
  if (chosen === null) return { title: 'Finding', why: 'your own' }
  return first === null || chosen === first
    ? { title: 'Confirm', why: 'or revise' }
    : { title: 'Confirm', why: 'revised' }
}

/** The four findings, equal in size and without colour, and what else can be done with the case. */
export function DecisionBar(props: DecisionBarProps) {
  const { blocked, press, consider, first, chosen, recording } = props
  const faceOf = useKeyFace()
  const { title, why } = stateWords(props)
  return (
    <section className={classes.bar} aria-label="Your finding">
      <p className={classes.label} id="finding-state" role="status">
        {title}
        <span>{why}</span>
      </p>
      {FINDINGS.map((finding) => {
        const how = howToConfirm(finding, faceOf(KEY_OF_FINDING[finding]).shown, props)
        const dead = blocked !== null || (props.pairMissing && needsPair(finding))
        return (
          <button
            key={finding}
            type="button"
            className={classes.finding}
            data-first={finding === first || undefined}
            data-chosen={how !== null || undefined}
            aria-pressed={finding === chosen || (recording && finding === first)}
            aria-keyshortcuts={faceOf(KEY_OF_FINDING[finding]).shortcut}
            aria-disabled={dead}
            aria-describedby={dead ? 'finding-state' : how ? `how-${finding}` : 'what-follows'}
            aria-expanded={finding === 'different_people' ? props.reasonsOpen : undefined}
            onClick={() => press(finding)}
            onPointerEnter={() => consider(finding)}
            onPointerLeave={() => consider(null)}
            onFocus={() => consider(finding)}
            onBlur={() => consider(null)}
          >
            <KeyHint large {...(finding === first ? { on: 'inverted' as const } : {})}>
              {KEY_OF_FINDING[finding]}
            </KeyHint>
            <span className={classes.what}>
              {FINDING_LABELS[finding]}
              {how && (
                <small id={`how-${finding}`} aria-hidden>
                  {how}
                </small>
              )}
            </span>
          </button>
        )
      })}
      <div className={classes.room} />
      <button
        type="button"
        className={classes.other}
        aria-keyshortcuts={faceOf('F').shortcut}
        aria-expanded={props.formOpen === 'sharing'}
        onClick={props.flagSharing}
      >
        <KeyHint>F</KeyHint> Flag sharing
      </button>
      <button
        type="button"
        className={classes.other}
        aria-keyshortcuts={faceOf('K').shortcut}
        aria-expanded={props.formOpen === 'put-off'}
        onClick={props.putOff}
      >
        <KeyHint>K</KeyHint> Put off
      </button>
      <button type="button" className={classes.other} aria-keyshortcuts="Escape" onClick={props.release}>
        <KeyHint>Esc</KeyHint> Release
      </button>
    </section>
  )
}
