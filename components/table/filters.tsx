'use client'

import { IconChevronDown } from '@tabler/icons-react'
import { type FormEvent, useId } from 'react'
import { IconX } from '@/components/icons/bench'
import { IconSearch } from '@/components/icons/frame'
import { Pop } from '@/components/shell/pop'
import { PopItem, PopTitle } from '@/components/shell/pop-item'
import tool from './tool.module.css'
import classes from './toolbar.module.css'
import { useTableQuery } from './use-table-query'

/** Switches one filter of the address on and off, as `?standing=held`. */
export function FilterChip({ param, value, children }: { param: string; value: string; children: string }) {
  const { query, change } = useTableQuery([param])
  const on = query[param] === value
  return (
    <button
      type="button"
      className={tool.tool}
      aria-pressed={on}
      onClick={() => change({ [param]: on ? null : value })}
    >
      {children}
      {on && <IconX size={12} stroke={2} aria-hidden />}
    </button>
  )
}

type FilterSelectProps = {
  param: string
  /** What is chosen among, as "Region". */
  label: string
  /** What it says while nothing is chosen, as "All regions". */
  all: string
  options: readonly { value: string; label: string }[]
}

/** One of several, in the address. */
export function FilterSelect({ param, label, all, options }: FilterSelectProps) {
  const { query, change } = useTableQuery([param])
  const chosen = options.find((option) => option.value === query[param])
  return (
    <span data-chosen={chosen ? true : undefined} className={tool.select}>
      <Pop
        label={`${label}: ${chosen?.label ?? all}`}
        align="start"
        buttonClassName={tool.tool}
        face={
          <>
            {chosen?.label ?? all}
            <IconChevronDown size={14} stroke={1.75} aria-hidden />
          </>
        }
      >
        <PopTitle>{label}</PopTitle>
        <PopItem checked={!chosen} onTake={() => change({ [param]: null })}>
          {all}
        </PopItem>
        {options.map((option) => (
          <PopItem
            key={option.value}
            checked={option.value === query[param]}
            onTake={() => change({ [param]: option.value })}
          >
            {option.label}
          </PopItem>
        ))}
      </Pop>
    </span>
  )
}

/** Words to look for, in the address; taken over by Enter. */
export function FilterSearch({ param = 'q', label }: { param?: string; label: string }) {
  const { query, change } = useTableQuery([param])
  const id = useId()
  const asked = query[param] ?? ''
  function ask(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const words = new FormData(event.currentTarget).get('words')
    change({ [param]: (typeof words === 'string' && words.trim()) || null })
  }
  return (
    <search className={classes.lookup}>
      <form className={classes.search} onSubmit={ask}>
        <IconSearch size={14} stroke={1.75} aria-hidden />
        <label htmlFor={id} className="visually-hidden">
          {label}
        </label>
        <input
          id={id}
          key={asked}
          name="words"
          type="search"
          defaultValue={asked}
          placeholder={label}
          autoComplete="off"
        />
      </form>
    </search>
  )
}
