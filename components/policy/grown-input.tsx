'use client'

import { Switch } from '@mantine/core'
import type { InputProps } from './field-input'
import classes from './policy.module.css'
import { type Pair, ThresholdPair } from './threshold-pair'

type Grown = { template: Pair; normalised: Pair }

const AT_FIRST: Grown = { template: { hold: '', clear: '' }, normalised: { hold: '', clear: '' } }

/** Whether the grown template decides, and by which thresholds. */
export function GrownInput({ id, value, error, describedBy, change }: InputProps) {
  const grown = value as Grown | null
  return (
    <div className={classes.rows}>
      <Switch
        id={id}
        aria-describedby={describedBy}
        checked={grown !== null}
        onChange={(event) => change(event.currentTarget.checked ? AT_FIRST : null)}
        label={grown === null ? 'off' : 'on'}
      />
      {grown && (
        <>
          <ThresholdPair
            of="Grown template"
            value={grown.template}
            change={(template) => change({ ...grown, template })}
          />
          <ThresholdPair
            of="Grown template, normalised"
            value={grown.normalised}
            change={(normalised) => change({ ...grown, normalised })}
          />
        </>
      )}
      {error && <p className={classes.error}>{error}</p>}
    </div>
  )
}
