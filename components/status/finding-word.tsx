'use client'

import { InlineIcon } from '@/components/controls/sprite'
import type { Finding } from '@/lib/vocabulary'
import { findingWords } from './finding-words'
import classes from './status.module.css'

/** What a person found, with its icon. As `StatusWord` says it, without the words of everything else. */
export function FindingWord({ of }: { of: Finding }) {
  const { label, icon: Icon, tone } = findingWords[of]
  return (
    <span className={classes.word} data-tone={tone}>
      <InlineIcon of={Icon} />
      {label}
    </span>
  )
}
