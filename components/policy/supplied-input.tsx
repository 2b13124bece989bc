'use client'

import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { InputProps } from './field-input'
import classes from './policy.module.css'
import { type Pair, ThresholdPair } from './threshold-pair'

type Supplied = Pair & { provider: string; model: string }

/** Vendors and models whose scores are taken, with the thresholds of each. */
export function SuppliedInput({ value, error, change }: InputProps) {
  const rows = value as Supplied[]
  const places = rows.map((row, place) => ({ row, place }))
  const write = (at: number, next: Partial<Supplied>) =>
    change(rows.map((row, i) => (i === at ? { ...row, ...next } : row)))
  return (
    <div className={classes.rows}>
      {places.map(({ row, place: at }) => (
        <fieldset key={at} className={classes.rows}>
          <legend className="visually-hidden">Score {at + 1}</legend>
          <div className={classes.row}>
            <TextInput
              aria-label="Vendor"
              placeholder="Vendor"
              value={row.provider}
              onChange={(event) => write(at, { provider: event.currentTarget.value })}
            />
            <TextInput
              aria-label="Model"
              placeholder="Model"
              value={row.model}
              onChange={(event) => write(at, { model: event.currentTarget.value })}
            />
            <ActionIcon
              aria-label={`Remove ${row.provider} ${row.model}`}
              onClick={() => change(rows.filter((_, i) => i !== at))}
            >
              <IconX size={16} stroke={1.75} />
            </ActionIcon>
          </div>
          <ThresholdPair of={`${row.provider} ${row.model}`} value={row} change={(pair) => write(at, pair)} />
        </fieldset>
      ))}
      <Button size="xs" onClick={() => change([...rows, { provider: '', model: '', hold: '', clear: '' }])}>
        Add a model
      </Button>
      {error && <p className={classes.error}>{error}</p>}
    </div>
  )
}
