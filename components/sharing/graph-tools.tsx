'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { FilterSelect } from '@/components/table'
import classes from './desk.module.css'

const SPANS = [
  { value: '30', label: 'Last 30 days' },
  { value: 'all', label: 'All that is kept' },
]

/** Graph or table, and how far back phones and faces go; both in the address. */
export function GraphTools({ show }: { days: string; show: 'graph' | 'table' }) {
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
