import type { Metadata } from 'next'
import { TopBar } from '@/components/shell'
import { TrendsBoard } from '@/components/trends/trends-board'
import { requireStaff } from '@/lib/access'
import { may } from '@/lib/access/view'
import { readTrends } from '@/lib/trends'
import { POINT_FIGURES, POINT_PERMISSIONS, trendsQuery, zoomTo } from '@/lib/trends/view'
import { SlowPart } from '../slow-part'

export const metadata: Metadata = { title: 'Trends' }

type TrendsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function TrendsPage({ searchParams }: TrendsPageProps) {
  const actor = await requireStaff('trends.see')
  const asked = trendsQuery.safeParse(await searchParams)
  const query = asked.success ? asked.data : trendsQuery.parse({})
  const opens = POINT_FIGURES.filter((figure) => may(actor, POINT_PERMISSIONS[figure]))
  return (
    <SlowPart of="/trends" top={<TopBar title="Trends" />} reading={readTrends(actor, query)}>
      {(trends) => <TrendsBoard trends={trends} zoomed={zoomTo(trends, query)} opens={opens} />}
    </SlowPart>
  )
}
