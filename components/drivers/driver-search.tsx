'use client'

import { IconSearch } from '@tabler/icons-react'
import { debounce, parseAsString, useQueryStates } from 'nuqs'
import { useId } from 'react'
import classes from '@/components/table/toolbar.module.css'

const PAUSE_MS = 250
const parsers = { q: parseAsString.withDefault(''), after: parseAsString, before: parseAsString }

/** Finds by name or reference while one types; asks the server when the typing pauses, at once on Enter. */
export function DriverSearch() {
  const id = useId()
  const [{ q }, setQuery] = useQueryStates(parsers, { shallow: false, history: 'replace', scroll: false })

  function find(words: string, at: 'once' | 'pause'): void {
    const limitUrlUpdates = debounce(at === 'once' || words === '' ? 0 : PAUSE_MS)
    void setQuery({ q: words || null, after: null, before: null }, { limitUrlUpdates })
  }

  return (
    <search className={classes.lookup}>
      <div className={classes.search}>
        <IconSearch size={14} stroke={1.75} aria-hidden />
        <label htmlFor={id} className="visually-hidden">
          Name or reference
        </label>
        <input
          id={id}
          type="search"
          value={q}
          placeholder="Name or reference"
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          onChange={(event) => find(event.currentTarget.value, 'pause')}
          onKeyDown={(event) => event.key === 'Enter' && find(q, 'once')}
        />
      </div>
    </search>
  )
}
