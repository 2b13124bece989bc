import type { Metadata } from 'next'
import { z } from 'zod'
import { DESK_TABS } from '@/components/enforcement/desk-rows'
import { SuspensionsDesk } from '@/components/enforcement/suspensions-desk'
import { TopBar } from '@/components/shell'
import { requireStaff } from '@/lib/access'
import { may } from '@/lib/access/view'
import { listSuspensions } from '@/lib/enforcement'
import { SlowPart } from '../slow-part'

export const metadata: Metadata = { title: 'Suspensions' }

const view = z.object({ tab: z.enum(DESK_TABS).catch('now'), selected: z.uuid().optional().catch(undefined) })

type SuspensionsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SuspensionsPage({ searchParams }: SuspensionsPageProps) {
  const actor = await requireStaff('suspension.see')
  const { tab, selected } = view.parse(await searchParams)
  const now = new Date()
  const decides = may(actor, 'suspension.decide')
  return (
    <SlowPart of="/suspensions" top={<TopBar title="Suspensions" />} reading={listSuspensions(actor, now)}>
      {(page) => <SuspensionsDesk page={page} tab={tab} selected={selected} decides={decides} now={now.getTime()} />}
    </SlowPart>
  )
}
