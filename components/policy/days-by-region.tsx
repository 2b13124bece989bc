'use client'

import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { InputProps } from './field-input'
import classes from './policy.module.css'

/** A list of regions with days each. Two rows of one name are one: the last counts. */
export function DaysByRegion({ value, error, change }: InputProps) {
  const rows = Object.entries(value as Record<string, number | string>)
  const places = rows.map((row, place) => ({ row, place }))
  const write = (next: [string, number | string][]) => change(Object.fromEntries(next))
  return (
    <div className={classes.rows}>
      {places.map(({ row: [region, days], place: at }) => (
        <div key={at} className={classes.row}>
          <TextInput
            aria-label="Region"
            value={region}
            onChange={(event) => write(rows.map((row, i) => (i === at ? [event.currentTarget.value, days] : row)))}
          />
          <NumberInput
            aria-label={`Days of notice in ${region}`}
            value={days}
            onChange={(typed) => write(rows.map((row, i) => (i === at ? [region, typed] : row)))}
            suffix=" days"
            clampBehavior="none"
          />
          <ActionIcon aria-label={`Remove ${region}`} onClick={() => write(rows.filter((_, i) => i !== at))}>
            <IconX size={16} stroke={1.75} />
          </ActionIcon>
        </div>
      ))}
      <Button size="xs" onClick={() => write([...rows, ['', 14]])} disabled={rows.some(([region]) => region === '')}>
        Add a region
      </Button>
      {error && <p className={classes.error}>{error}</p>}
    </div>
  )
}
