import type { Metadata } from 'next'
import { SuspensionsDesk } from '@/components/enforcement/suspensions-desk'
import { TopBar } from '@/components/shell'
import { requireStaff } from '@/lib/access'
import { may } from '@/lib/access/view'
import { appealsAbout, findUndoneBecause } from '@/lib/appeals'
import type { AppealAbout } from '@/lib/appeals/view'
import { listSuspensions, openSuspension } from '@/lib/enforcement'
import type { SuspensionDetail, SuspensionsPage as SuspensionsList } from '@/lib/enforcement/view'
import { ok, type Result, type StaffActor } from '@/lib/vocabulary'
import { SlowPart } from '../slow-part'
import { readDeskAddress } from './address'

export const metadata: Metadata = { title: 'Suspensions' }

type SuspensionsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }
type Desk = {
  page: SuspensionsList
  appeals: Record<string, AppealAbout>
  open: SuspensionDetail | null
  asked: boolean
}

/** The list, and beside it the one the address names (by its own id or its case's), else the one shown before, or the first. */
async function readDesk(actor: StaffActor, address: ReturnType<typeof readDeskAddress>): Promise<Result<Desk>> {
  const { selected, shown, ...query } = address
  const now = new Date()
  const list = await listSuspensions(actor, query, now)
  if (!list.ok) return list
  const about = await appealsAbout(
    actor,
    list.value.rows.map((row) => row.decisionId),
  )
  const page = { page: list.value, appeals: about.ok ? about.value : {} }
  const named = selected ? await openSuspension(actor, selected, now) : null
  if (named?.ok) return ok({ ...page, open: await withCause(named.value), asked: true })
  const beside = shown ?? list.value.rows[0]?.id
  const open = beside ? await openSuspension(actor, beside, now) : null
  return ok({ ...page, open: open?.ok ? await withCause(open.value) : null, asked: false })
}

/** With the appeal because of which it was undone. */
async function withCause(detail: SuspensionDetail): Promise<SuspensionDetail> {
  if (detail.overturnedWhy !== 'appeal') return detail
  const because = (await findUndoneBecause('suspension', [detail.id])).get(detail.id)
  return because ? { ...detail, undoneBecause: { appealId: because.appealId, number: `AP-${because.number}` } } : detail
}

export default async function SuspensionsPage({ searchParams }: SuspensionsPageProps) {
  const actor = await requireStaff('suspension.see')
  const address = readDeskAddress(await searchParams)
  const decides = may(actor, 'suspension.decide')
  return (
    <SlowPart of="/suspensions" top={<TopBar title="Suspensions" />} reading={readDesk(actor, address)}>
      {(desk) => <SuspensionsDesk {...desk} tab={address.tab} decides={decides} />}
    </SlowPart>
  )
}
