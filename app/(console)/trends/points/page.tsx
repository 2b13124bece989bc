import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { TopBar } from '@/components/shell'
import { NoSuchPoint, PointList } from '@/components/trends/point-list'
import { POINT_WORDS } from '@/components/trends/point-words'
import { spanOf } from '@/components/trends/words'
import { recordForbidden, requireStaff } from '@/lib/access'
import { may } from '@/lib/access/view'
import { listPoint } from '@/lib/trends'
import { POINT_PERMISSIONS, type PointQuery, pointQuery } from '@/lib/trends/view'
import { SlowPart } from '../../slow-part'

export const metadata: Metadata = { title: 'Behind a point' }

type PointsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const ABOVE = { href: '/trends', label: 'Trends' }

const daysOf = ({ from, to, region }: PointQuery): string =>
  `${spanOf(from, to)}${region === undefined ? '' : `, ${region}`}`

export default async function PointsPage({ searchParams }: PointsPageProps) {
  const actor = await requireStaff('trends.see')
  const query = pointQuery.safeParse(await searchParams)
  if (!query.success)
    return (
      <>
        <TopBar title="Behind a point" above={ABOVE} />
        <NoSuchPoint />
      </>
    )
  const needed = POINT_PERMISSIONS[query.data.figure]
  if (!may(actor, needed)) {
    await recordForbidden(actor, needed)
    forbidden()
  }
  return (
    <>
      <TopBar title={POINT_WORDS[query.data.figure].title} aside={daysOf(query.data)} above={ABOVE} />
      <SlowPart of="/trends/points" reading={listPoint(actor, query.data)}>
        {(page) => <PointList page={page} />}
      </SlowPart>
    </>
  )
}
