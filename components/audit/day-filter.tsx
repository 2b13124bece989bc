'use client'

import { useTableQuery } from '@/components/table/use-table-query'
import classes from './audit.module.css'

/** From which day to which, both included, in UTC; in the address as `?from=` and `?to=`. */
export function DayFilter() {
  const { query, change } = useTableQuery(['from', 'to'])
  const field = (name: 'from' | 'to', label: string) => (
    <label className={classes.day} data-chosen={query[name] ? true : undefined}>
      {label}
      <input
        type="date"
        key={query[name] ?? ''}
        defaultValue={query[name] ?? ''}
        min={name === 'to' ? (query.from ?? undefined) : undefined}
        max={name === 'from' ? (query.to ?? undefined) : undefined}
        onBlur={({ target }) => target.value !== (query[name] ?? '') && change({ [name]: target.value || null })}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
      />
    </label>
  )
  return (
    <fieldset className={classes.days} title="Days in UTC, both included">
      <legend className="visually-hidden">Days in UTC</legend>
      {field('from', 'From')}
      {field('to', 'to')}
    </fieldset>
  )
}
