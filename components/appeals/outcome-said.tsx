'use client'

import { IconArrowBackUp, IconEyeCheck } from '@tabler/icons-react'
import Link from 'next/link'
import { TimeOfDay } from '@/components/clock'
import type { Hearing, UndoneItem } from '@/lib/appeals/view'
import { APPEAL_REASON_LABELS } from './appeal-words'
import classes from './outcome-said.module.css'
import parts from './parts.module.css'

/** How it ended, what was undone with it, and what is left for a look. */
export function OutcomeSaid({ hearing }: { hearing: Hearing }) {
  const { outcome, undone, look } = hearing
  if (!outcome) return null
  return (
    <section className={classes.ended} aria-label="What came of it">
      <p>
        {outcome.by}, <TimeOfDay at={outcome.at} />:{' '}
        {outcome.reasons.map((reason) => APPEAL_REASON_LABELS[reason].toLowerCase()).join('; ')}.
      </p>
      {outcome.note && <p className={parts.fine}>{outcome.note}</p>}
      {undone.length > 0 && (
        <>
          <h3>
            <IconArrowBackUp size={14} stroke={1.75} aria-hidden /> Undone
          </h3>
          <Items of={undone} />
        </>
      )}
      {look.length > 0 && (
        <>
          <h3>
            <IconEyeCheck size={14} stroke={1.75} aria-hidden /> For a look
          </h3>
          <Items of={look} />
        </>
      )}
    </section>
  )
}

const Items = ({ of }: { of: readonly UndoneItem[] }) => (
  <ul className={parts.list}>
    {of.map((item) => (
      <li key={item.id}>
        {item.href ? <Link href={item.href}>{item.words}</Link> : item.words}
        {item.lookedAt && (
          <span className={classes.looked}>
            {' '}
            looked at by {item.lookedBy}, <TimeOfDay at={item.lookedAt} />
          </span>
        )}
      </li>
    ))}
  </ul>
)
