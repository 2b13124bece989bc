'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { FilterSelect } from '@/components/table'
import classes from './desk.module.css'
import { useOpened } from './use-opened'

const SPANS = [
  { value: '30', label: 'Last 30 days' },
  { value: 'all', label: 'All that is kept' },
]

/** Graph or table, how far back phones and faces go, and which groups of accounts are open; all in the address. */
export function GraphTools({ show, groups }: { show: 'graph' | 'table'; groups: number }) {
  const { opened, openAll, fold } = useOpened()
  const router = useRouter()
  const path = usePathname()
  const query = useSearchParams()
  function turn(to: 'graph' | 'table'): void {
    const next = new URLSearchParams(query)
    if (to === 'graph') next.delete('show')
    else next.set('show', to)
    router.replace(next.size > 0 ? `${path}?${next}` : path, { scroll: false })
  }
  return (
    <div className={classes.tools}>
      {groups > 0 && (
        <span className={classes.groups}>
          Accounts with the same phones are drawn as one.
          {opened !== 'all' && (
            <button type="button" onClick={openAll}>
              Open {groups === 1 ? 'the group' : `all ${groups}`}
            </button>
          )}
          {opened !== '' && (
            <button type="button" onClick={fold}>
              Fold again
            </button>
          )}
        </span>
      )}
      <fieldset className={classes.switch}>
        <legend className="visually-hidden">How the links are shown</legend>
        {(['graph', 'table'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={show === one} onClick={() => turn(one)}>
            {one === 'graph' ? 'Graph' : 'Table'}
          </button>
        ))}
      </fieldset>
      <FilterSelect param="days" label="Phones and faces seen" all="Last 90 days" options={SPANS} />
    </div>
  )
}
