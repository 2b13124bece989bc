'use client'

import { NumberInput, SegmentedControl } from '@mantine/core'
import type { InputProps } from './field-input'
import classes from './policy.module.css'

const WEEK = 7

/** So many days, or none. */
export function DaysOrNone({ id, value, error, describedBy, change, none }: InputProps & { none: string }) {
  return (
    <div className={classes.rows}>
      <SegmentedControl
        aria-label="How long"
        value={value === null ? 'none' : 'days'}
        onChange={(chosen) => change(chosen === 'none' ? null : WEEK)}
        data={[
          { value: 'days', label: 'days' },
          { value: 'none', label: none },
        ]}
      />
      {value !== null && (
        <NumberInput
          id={id}
          aria-describedby={describedBy}
          error={error}
          value={value as number | string}
          onChange={change}
          suffix=" days"
          decimalScale={0}
          clampBehavior="none"
        />
      )}
    </div>
  )
}
