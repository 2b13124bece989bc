'use client'

import { NumberInput, Select, Switch, TagsInput } from '@mantine/core'
import { type Field, UNIT_MS } from '@/lib/policy/view'
import { DaysByRegion } from './days-by-region'
import { DaysOrNone } from './days-or-none'
import { GrownInput } from './grown-input'
import { SuppliedInput } from './supplied-input'

export type InputProps = {
  id: string
  value: unknown
  error: string | undefined
  /** The id of the words that help. */
  describedBy: string | undefined
  change: (value: unknown) => void
}

const asNumber = (typed: number | string, factor: number): unknown =>
  typeof typed === 'number' ? Number((typed * factor).toPrecision(12)) : typed

const shown = (value: unknown, factor: number): number | string =>
  typeof value === 'number' ? Number((value / factor).toPrecision(12)) : String(value ?? '')

/** What a value is written with: a number with its unit in words, a switch, a choice or a list. */
export function FieldInput({ field, ...props }: InputProps & { field: Field }) {
  const { writing } = field
  const { id, value, error, describedBy, change } = props
  const common = { id, error, 'aria-describedby': describedBy }
  switch (writing.as) {
    case 'number':
    case 'share':
    case 'time': {
      const factor = writing.as === 'share' ? 0.01 : writing.as === 'time' ? UNIT_MS[writing.unit] : 1
      const unit = writing.as === 'share' ? '%' : writing.as === 'time' ? writing.unit : (writing.unit ?? '')
      return (
        <NumberInput
          {...common}
          value={shown(value, factor)}
          onChange={(typed) => change(asNumber(typed, factor))}
          step={writing.as === 'number' ? writing.step : 1}
          suffix={unit ? ` ${unit}` : ''}
          thousandSeparator=","
          decimalScale={writing.as === 'number' ? (writing.decimals ?? 0) : 2}
          fixedDecimalScale={writing.as === 'number'}
          clampBehavior="none"
        />
      )
    }
    case 'switch':
      return (
        <Switch
          {...common}
          checked={value === true}
          onChange={(event) => change(event.currentTarget.checked)}
          label={value === true ? writing.on : writing.off}
        />
      )
    case 'choice':
      return (
        <Select
          {...common}
          data={Object.entries(writing.choices).map(([key, label]) => ({ value: key, label }))}
          value={String(value)}
          onChange={(chosen) => change(chosen ?? value)}
          allowDeselect={false}
        />
      )
    case 'regions':
      return (
        <TagsInput
          {...common}
          value={value as string[]}
          onChange={change}
          placeholder="Name a region, then Enter"
          acceptValueOnBlur
        />
      )
    case 'days-or-none':
      return <DaysOrNone {...props} none={writing.none} />
    case 'days-by-region':
      return <DaysByRegion {...props} />
    case 'supplied':
      return <SuppliedInput {...props} />
    case 'grown':
      return <GrownInput {...props} />
  }
}
