import type { Metadata } from 'next'
import { QualityBoard } from '@/components/quality'
import { TopBar } from '@/components/shell'
import { requireStaff } from '@/lib/access'
import { may } from '@/lib/access/view'
import { readQuality } from '@/lib/trends'
import { qualityQuery } from '@/lib/trends/view'
import { SlowPart } from '../slow-part'
import { practise } from './actions'

export const metadata: Metadata = { title: 'Quality' }

type QualityPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function QualityPage({ searchParams }: QualityPageProps) {
  const actor = await requireStaff('quality.see')
  const query = qualityQuery.safeParse(await searchParams)
  return (
    <>
      <TopBar title="Quality" aside={actor.role === 'reviewer' ? 'Your own figures' : undefined} />
      <SlowPart of="/quality" reading={readQuality(actor, query.success ? query.data : qualityQuery.parse({}))}>
        {(quality) => (
          <QualityBoard
            quality={quality}
            own={actor.role === 'reviewer'}
            practise={may(actor, 'case.work') ? practise : null}
            pairs={may(actor, 'golden.write')}
          />
        )}
      </SlowPart>
    </>
  )
}
