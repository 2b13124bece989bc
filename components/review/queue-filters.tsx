'use client'

import { useRef } from 'react'
import { useKeys } from '@/components/shell'
import { FilterChip, FilterSearch, FilterSelect } from '@/components/table'
import type { QueueView } from '@/lib/review/view'
import { MoreFilters } from './more-filters'
import classes from './queue.module.css'
import { ViewsMenu } from './views-menu'

const BANDS = [
  { value: 'hold', label: 'Hold' },
  { value: 'refer', label: 'Refer' },
]

type QueueFiltersProps = {
  regions: readonly string[]
  views: readonly QueueView[]
  /** The reader shares views and sees whom cases are assigned to. */
  mayDirect: boolean
  /** The reader is blind: what would tell is not offered. */
  blind: boolean
}

/** What narrows the queue, all of it in the address. */
export function QueueFilters({ regions, views, mayDirect, blind }: QueueFiltersProps) {
  const search = useRef<HTMLDivElement>(null)
  useKeys({ '/': () => search.current?.querySelector('input')?.focus() })
  return (
    <>
      <ViewsMenu views={views} mayShare={mayDirect} />
      <div className={classes.search} ref={search}>
        <FilterSearch label="Driver or case" />
      </div>
      <span className={classes.desk}>
        {!blind && (
          <FilterChip param="blocked" value="yes">
            Cannot work
          </FilterChip>
        )}
        <FilterSelect
          param="region"
          label="Region"
          all="Region"
          options={regions.map((region) => ({ value: region, label: region }))}
        />
        {!blind && <FilterSelect param="band" label="Band" all="Band" options={BANDS} />}
      </span>
      <MoreFilters blind={blind} mayDirect={mayDirect} />
    </>
  )
}
