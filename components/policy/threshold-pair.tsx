'use client'

import { NumberInput } from '@mantine/core'
import classes from './policy.module.css'

export type Pair = { hold: number | string; clear: number | string }

/** The two scores of a scale: hold below, clear from. */
export function ThresholdPair({ of, value, change }: { of: string; value: Pair; change: (value: Pair) => void }) {
  return (
    <div className={classes.row}>
      <NumberInput
        aria-label={`${of}: hold below`}
        prefix="hold below "
        value={value.hold}
        onChange={(hold) => change({ ...value, hold })}
        clampBehavior="none"
      />
      <NumberInput
        aria-label={`${of}: clear from`}
        prefix="clear from "
        value={value.clear}
        onChange={(clear) => change({ ...value, clear })}
        clampBehavior="none"
      />
    </div>
  )
}
