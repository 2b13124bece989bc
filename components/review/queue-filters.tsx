'use client'

import { useRef } from 'react'
import { useKeys } from '@/components/shell'
import { FilterChip, FilterSearch, FilterSelect } from '@/components/table'
import { CHECK_REASON_LABELS, type QueueView } from '@/lib/review/view'
import { MoreFilters } from './more-filters'
import classes from './queue.module.css'
import { ViewsMenu } from './views-menu'

const CHECKS = Object.entries(CHECK_REASON_LABELS).map(([value, label]) => ({ value, label }))
const HOLDERS = [
  { value: 'free', label: 'Held by nobody' },
  { value: 'mine', label: 'Held by me' },
  { value: 'taken', label: 'Held by others' },
  { value: 'snoozed', label: 'Put off' },
]
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
        <FilterSearch label="Name, ref or case" />
      </div>
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
      <FilterSelect param="checkReason" label="Check" all="Check" options={CHECKS} />
      <FilterSelect param="claimed" label="Holder" all="Holder" options={HOLDERS} />
      <MoreFilters blind={blind} />
    </>
  )
}
