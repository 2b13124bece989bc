'use client'

import { FilterChip, FilterSearch, FilterSelect } from '@/components/table'
import { CHECK_REASON_LABELS } from '@/lib/review/view'
import classes from './queue.module.css'

const CHECKS = Object.entries(CHECK_REASON_LABELS).map(([value, label]) => ({ value, label }))
const HOLDERS = [
  { value: 'free', label: 'Held by nobody' },
  { value: 'mine', label: 'Held by me' },
  { value: 'taken', label: 'Held by others' },
]
const BANDS = [
  { value: 'hold', label: 'Hold' },
  { value: 'refer', label: 'Refer' },
]

type QueueFiltersProps = {
  regions: readonly string[]
  /** The reader is blind in this lane: what would tell is not offered. */
  blind: boolean
}

/** What narrows the queue, all of it in the address. */
export function QueueFilters({ regions, blind }: QueueFiltersProps) {
  return (
    <>
      <div className={classes.search}>
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
    </>
  )
}
