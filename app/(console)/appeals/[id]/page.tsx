import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { HearingDesk } from '@/components/appeals/hearing-desk'
import { KeyScope } from '@/components/shell'
import { requireStaff } from '@/lib/access'
import { openHearing } from '@/lib/appeals'

export const metadata: Metadata = { title: 'Appeal' }

export default async function HearingPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireStaff('appeal.see')
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) notFound()
  const opened = await openHearing(actor, id.data)
  if (!opened.ok) notFound()
  return (
    <KeyScope of="bench">
      <HearingDesk key={id.data} hearing={opened.value} />
    </KeyScope>
  )
}
