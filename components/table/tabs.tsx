'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import type { ReactNode } from 'react'
import { Elapsed } from '@/components/clock'
import { PageLink } from '@/components/controls'
import classes from './tabs.module.css'

export type Tab = {
  /** The value in the address; null for the view without one. */
  value: string | null
  label: string
  count?: number
  /** When the oldest in it began. */
  oldest?: Date | string
}

const grouped = new Intl.NumberFormat('en')

/** Views of one page side by side, each a link; the address keeps which. Filters stay, the place in the pages does not. */
export function Tabs({
  param,
  label,
  tabs,
  hint,
}: {
  param: string
  label: string
  tabs: readonly Tab[]
  hint?: ReactNode
}) {
  const path = usePathname()
  const query = useSearchParams()
  const here = query.get(param)

  function href(value: string | null): string {
    const next = new URLSearchParams(query)
    for (const name of ['after', 'before', param]) next.delete(name)
    if (value !== null) next.set(param, value)
    return next.size > 0 ? `${path}?${next}` : path
  }

  return (
    <div className={classes.row}>
      <nav aria-label={label} className={classes.tabs}>
        {tabs.map((tab) => (
          <PageLink
            key={tab.label}
            href={href(tab.value)}
            className={classes.tab}
            aria-current={tab.value === here ? 'true' : undefined}
            scroll={false}
          >
            {tab.label}
            {tab.count !== undefined && <b>{grouped.format(tab.count)}</b>}
            {tab.oldest && (
              <span>
                <Elapsed since={tab.oldest} />
              </span>
            )}
          </PageLink>
        ))}
      </nav>
      {hint && <p className={classes.hint}>{hint}</p>}
    </div>
  )
}
