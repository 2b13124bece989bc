'use client'

import { IconListDetails } from '@tabler/icons-react'
import { usePathname, useSearchParams } from 'next/navigation'
import { Empty } from '@/components/states'
import { DataTable } from '@/components/table'
import type { AuditChoices, AuditPage } from '@/lib/audit/view'
import { auditColumns } from './audit-columns'
import { AuditFilters } from './audit-filters'

const without = (query: URLSearchParams, ...names: string[]): URLSearchParams => {
  const rest = new URLSearchParams(query)
  for (const name of names) rest.delete(name)
  return rest
}

/** Audit records, newest first; a row opens its record beside the list. */
export function AuditTable({ page, choices, byName }: { page: AuditPage; choices: AuditChoices; byName: boolean }) {
  const path = usePathname()
  const query = new URLSearchParams(useSearchParams())
  const filters = without(query, 'record', 'after', 'before')
  const hrefOf = (id: string) => {
    const opened = without(query, 'record')
    opened.set('record', id)
    return `${path}?${opened}`
  }
  return (
    <DataTable
      id="audit"
      caption="Audit records"
      columns={auditColumns}
      rows={page.rows}
      rowId={(entry) => entry.id}
      href={(entry) => hrefOf(entry.id)}
      next={query.get('record') ?? undefined}
      unit={['record', 'records']}
      turns={page.turns}
      csv={filters.size > 0 ? `/audit/export?${filters}` : '/audit/export'}
      filters={<AuditFilters choices={choices} byName={byName} />}
      empty={
        <Empty title="No record fits" icon={IconListDetails}>
          {page.driversFound === 0
            ? `No driver has this reference${byName ? ' or name' : ''}. References are written as the platform writes them.`
            : 'Nothing was recorded that fits these filters. Take one away to see more.'}
        </Empty>
      }
    />
  )
}
