'use client'

import { IconChevronDown } from '@tabler/icons-react'
import { Fragment } from 'react'
import { Pop, PopItem, PopTitle } from '@/components/shell'
import tool from '@/components/table/tool.module.css'
import { useTableQuery } from '@/components/table/use-table-query'
import { AUDIT_GROUPS, groupOf, wordsFor } from '@/lib/audit/view'
import type { AuditType } from '@/lib/vocabulary'

const EVERYTHING = 'Everything'

/** What happened: a whole group or one type, in the address as `?type=`. */
export function TypeFilter({ types }: { types: readonly AuditType[] }) {
  const { query, change } = useTableQuery(['type'])
  const chosen = query.type ?? null
  const groups = AUDIT_GROUPS.map((group) => ({ group, types: types.filter((type) => groupOf(type) === group) }))
  const face = chosen === null ? EVERYTHING : wordsFor(chosen)
  return (
    <span data-chosen={chosen !== null || undefined} className={tool.select}>
      <Pop
        label={`What happened: ${face}`}
        align="start"
        buttonClassName={tool.tool}
        face={
          <>
            {face}
            <IconChevronDown size={14} stroke={1.75} aria-hidden />
          </>
        }
      >
        <PopItem checked={chosen === null} onTake={() => change({ type: null })}>
          {EVERYTHING}
        </PopItem>
        {groups
          .filter((each) => each.types.length > 0)
          .map((each) => (
            <Fragment key={each.group}>
              <PopTitle>{each.group}</PopTitle>
              <PopItem checked={chosen === each.group} onTake={() => change({ type: each.group })}>
                All of {each.group.toLowerCase()}
              </PopItem>
              {each.types.map((type) => (
                <PopItem key={type} checked={chosen === type} onTake={() => change({ type })}>
                  {wordsFor(type)}
                </PopItem>
              ))}
            </Fragment>
          ))}
      </Pop>
    </span>
  )
}
