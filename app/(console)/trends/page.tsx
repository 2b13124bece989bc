import type { Metadata } from 'next'
import { TopBar } from '@/components/shell'
import { TrendsBoard } from '@/components/trends/trends-board'
import { requireStaff } from '@/lib/access'
import { readTrends } from '@/lib/trends'
import { trendsQuery } from '@/lib/trends/view'
import { SlowPart } from '../slow-part'

export const metadata: Metadata = { title: 'Trends' }

type TrendsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function TrendsPage({ searchParams }: TrendsPageProps) {
  const actor = await requireStaff('trends.see')
  const query = trendsQuery.safeParse(await searchParams)
  return (
    <SlowPart
      of="/trends"
      top={<TopBar title="Trends" />}
      reading={readTrends(actor, query.success ? query.data : trendsQuery.parse({}))}
    >
      {(trends) => <TrendsBoard trends={trends} />}
    </SlowPart>
  )
}
