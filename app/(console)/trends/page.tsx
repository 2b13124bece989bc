import type { Metadata } from 'next'
import { TrendsBoard } from '@/components/trends/trends-board'
import { requireStaff } from '@/lib/access'
import { readTrends } from '@/lib/trends'
import { trendsQuery } from '@/lib/trends/view'

export const metadata: Metadata = { title: 'Trends' }

type TrendsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function TrendsPage({ searchParams }: TrendsPageProps) {
  const actor = await requireStaff('trends.see')
  const query = trendsQuery.safeParse(await searchParams)
  const trends = await readTrends(actor, query.success ? query.data : trendsQuery.parse({}))
  if (!trends.ok) throw new Error(trends.code)
  return <TrendsBoard trends={trends.value} />
}
