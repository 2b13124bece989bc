import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { z } from 'zod'
import { Bench } from '@/components/review'
import { readLook } from '@/components/review/look/look-address'
import { KeyScope } from '@/components/shell'
import { recordForbidden, requireStaff } from '@/lib/access'
import { may } from '@/lib/access/view'
import { CLAIM } from '@/lib/policy'
import { openCase } from '@/lib/review'

export const metadata: Metadata = { title: 'Case' }

type CasePageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function CasePage({ params, searchParams }: CasePageProps) {
  const actor = await requireStaff('queue.see')
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) notFound()
  const opened = await openCase(actor, id.data)
  if (!opened.ok) {
    if (opened.code === 'not-found') notFound()
    await recordForbidden(actor, 'case.adjudicate')
    forbidden()
  }
  const readAt = new Date().toISOString()
  const query = await searchParams
  const look = readLook({ get: (name) => [query[name] ?? null].flat()[0] ?? null })
  return (
    <KeyScope of="bench">
      <Bench
        key={`${id.data} ${readAt}`}
        bench={opened.value}
        look={look}
        readAt={readAt}
        leaseMs={CLAIM.leaseMs}
        mayWork={may(actor, 'case.work')}
      />
    </KeyScope>
  )
}
