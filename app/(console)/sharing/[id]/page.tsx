import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { OnYourBench } from '@/components/sharing/on-your-bench'
import { SharingDesk } from '@/components/sharing/sharing-desk'
import { KeyScope } from '@/components/shell'
import { requireStaff } from '@/lib/access'
import { openSharing } from '@/lib/sharing'

export const metadata: Metadata = { title: 'Sharing case' }

const view = z.object({
  days: z.enum(['30', '90', 'all']).catch('90'),
  show: z.enum(['graph', 'table']).catch('graph'),
  open: z.string().max(8_000).catch(''),
})

type DeskPageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function SharingCasePage({ params, searchParams }: DeskPageProps) {
  const actor = await requireStaff('sharing.see')
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) notFound()
  const { days, show, open } = view.parse(await searchParams)
  const desk = await openSharing(actor, id.data, {
    days: days === 'all' ? null : Number(days),
    open: open === 'all' ? 'all' : open.split(','),
  })
  if (!desk.ok && desk.code === 'on-your-bench') return <OnYourBench />
  if (!desk.ok) notFound()
  return (
    <KeyScope of="sharing">
      <SharingDesk key={id.data} desk={desk.value} show={show} />
    </KeyScope>
  )
}
