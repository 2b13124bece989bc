import type { Metadata } from 'next'
import { AuditDesk } from '@/components/audit/audit-desk'
import { AuditRecord } from '@/components/audit/audit-record'
import { AuditTable } from '@/components/audit/audit-table'
import { TopBar } from '@/components/shell'
import { auditFilterChoices, listAuditRecords, openAuditRecord, requireStaff } from '@/lib/access'
import { may } from '@/lib/access/view'
import { readAuditAddress } from '@/lib/audit/view'

export const metadata: Metadata = { title: 'Audit' }

type Params = Record<string, string | string[] | undefined>

function addressWithoutRecord(params: Params): string {
  const { record: _, ...rest } = params
  const query = new URLSearchParams(
    Object.entries(rest).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
  return query.size > 0 ? `/audit?${query}` : '/audit'
}

export default async function AuditPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireStaff('audit.see')
  const params = await searchParams
  const opened = typeof params.record === 'string' ? params.record : undefined
  const [page, choices, record] = await Promise.all([
    listAuditRecords(actor, readAuditAddress(params)),
    auditFilterChoices(actor),
    opened === undefined ? undefined : openAuditRecord(actor, opened),
  ])
  if (!page.ok || !choices.ok) throw new Error('forbidden')
  const seesDrivers = may(actor, 'driver.see')
  return (
    <>
      <TopBar title="Audit" aside={actor.role === 'lead' ? 'What review did' : 'Everything that happened'} />
      <AuditDesk
        list={<AuditTable page={page.value} choices={choices.value} byName={seesDrivers} />}
        record={
          record?.ok && <AuditRecord entry={record.value} closed={addressWithoutRecord(params)} linked={seesDrivers} />
        }
      />
    </>
  )
}
