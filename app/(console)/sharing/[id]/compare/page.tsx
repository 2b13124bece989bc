import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PairBench } from '@/components/sharing/pair-bench'
import { KeyScope } from '@/components/shell'
import { requireStaff } from '@/lib/access'
import { openPair } from '@/lib/sharing'

export const metadata: Metadata = { title: 'Compare selfies' }

const id = z.uuid().optional().catch(undefined)
const view = z.object({ first: id, second: id, left: id, right: id })

type ComparePageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const actor = await requireStaff('sharing.see')
  const caseId = z.uuid().safeParse((await params).id)
  if (!caseId.success) notFound()
  const { first, second, left, right } = view.parse(await searchParams)
  const asked = Object.entries({ firstId: first, secondId: second, firstAccount: left, secondAccount: right })
  const bench = await openPair(actor, {
    caseId: caseId.data,
    ...Object.fromEntries(asked.filter(([, value]) => value !== undefined)),
  })
  if (!bench.ok) notFound()
  const [one, other] = bench.value.sides
  return (
    <KeyScope of="sharing">
      <PairBench key={`${one.selfie?.id} ${other.selfie?.id}`} bench={bench.value} role={actor.role} />
    </KeyScope>
  )
}
