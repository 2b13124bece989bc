import type { Metadata } from 'next'
import { AuditDesk } from '@/components/audit/audit-desk'
import { AuditRecord } from '@/components/audit/audit-record'
import { AuditTable } from '@/components/audit/audit-table'
import { TopBar } from '@/components/shell'
import { auditFilterChoices, listAuditRecords, openAuditRecord, requireStaff } from '@/lib/access'
import { may } from '@/lib/access/view'
import { readAuditAddress } from '@/lib/audit/view'
import { ok, type StaffActor } from '@/lib/vocabulary'
import { SlowPart } from '../slow-part'

export const metadata: Metadata = { title: 'Audit' }

type Params = Record<string, string | string[] | undefined>

function addressWithoutRecord(params: Params): string {
  const { record: _, ...rest } = params
  const query = new URLSearchParams(
    Object.entries(rest).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
  return query.size > 0 ? `/audit?${query}` : '/audit'
}

/** One page of the log, what it can be filtered by, and the record that is open. */
async function readDesk(actor: StaffActor, params: Params) {
  const [page, choices, record] = await Promise.all([
    listAuditRecords(actor, readAuditAddress(params)),
    auditFilterChoices(actor),
    typeof params.record === 'string' ? openAuditRecord(actor, params.record) : undefined,
  ])
  if (!page.ok) return page
  if (!choices.ok) return choices
  return ok({ page: page.value, choices: choices.value, record: record?.ok ? record.value : undefined })
}

export default async function AuditPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireStaff('audit.see')
  const params = await searchParams
  const seesDrivers = may(actor, 'driver.see')
  return (
    <>
      <TopBar title="Audit" aside={actor.role === 'lead' ? 'What review did' : 'Everything that happened'} />
      <SlowPart of="/audit" reading={readDesk(actor, params)}>
        {({ page, choices, record }) => (
          <AuditDesk
            list={<AuditTable page={page} choices={choices} byName={seesDrivers} />}
            record={record && <AuditRecord entry={record} closed={addressWithoutRecord(params)} linked={seesDrivers} />}
          />
        )}
      </SlowPart>
    </>
  )
}
