'use client'

import { InlineIcon } from '@/components/controls/sprite'
import type { Band } from '@/lib/vocabulary'
import { bandWords } from './band-words'
import classes from './status.module.css'

/** What the matcher says of a check. Uncoloured: it is no verdict. */
export function BandWord({ of }: { of: Band }) {
  const { label, icon: Icon } = bandWords[of]
  return (
    <span className={classes.word} data-tone="text-2">
      <InlineIcon of={Icon} />
      {label}
    </span>
  )
}
