'use client'

import { PageLink } from '@/components/controls'
import { IconAlertTriangle, IconX } from '@/components/icons/bench'
import { FINDING_LABELS } from '@/lib/review/view'
import { refusalWords } from './case-words'
import { pathOf } from './on-address'
import { dismissGiven, type Given } from './recorder'
import classes from './slot.module.css'

/** "Same person, Ada Ferro": a decision in words. */
export const named = ({ finding, driverName }: Given) => `${FINDING_LABELS[finding]}, ${driverName}`

/** A decision that was given and refused, why, and the way to its case; until it is put away. */
export function RefusedDecision({ of }: { of: Given }) {
  return (
    <p className={classes.silent} role="alert">
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <span className={classes.words}>
        Not recorded: {named(of)}. {of.refusal && refusalWords(of.refusal)}{' '}
        <PageLink href={pathOf(of.caseId)}>Open it</PageLink>
      </span>
      <Dismiss act={() => dismissGiven(of.caseId)} />
    </p>
  )
}

export function Dismiss({ act }: { act: () => void }) {
  return (
    <button type="button" className={classes.act} aria-label="Dismiss" onClick={act}>
      <IconX size={14} stroke={1.75} aria-hidden />
    </button>
  )
}
