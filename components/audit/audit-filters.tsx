'use client'

import { FilterSearch, FilterSelect } from '@/components/table'
import type { AuditChoices } from '@/lib/audit/view'
import classes from './audit.module.css'
import { DayFilter } from './day-filter'
import { TypeFilter } from './type-filter'

/** @param byName whether drivers are found by name too */
export function AuditFilters({ choices, byName }: { choices: AuditChoices; byName: boolean }) {
  const people = choices.actors.map(({ id, name, kind }) => ({
    value: id,
    label: kind === 'key' ? `Key ${name}` : name,
  }))
  return (
    <>
      <TypeFilter types={choices.types} />
      <FilterSelect param="actor" label="Done by" all="Anybody" options={people} />
      <DayFilter />
      <span className={classes.search}>
        <FilterSearch param="driver" label={byName ? 'Driver, ref or name' : "Driver's ref"} />
      </span>
      <span className={classes.search}>
        <FilterSearch param="subject" label="Id it is about" />
      </span>
    </>
  )
}
