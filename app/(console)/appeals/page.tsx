import type { Metadata } from 'next'
import { APPEAL_FILTERS, appealsAddress, readAppealsAddress } from '@/components/appeals/appeals-address'
import { AppealsList } from '@/components/appeals/appeals-list'
import { TopBar } from '@/components/shell'
import { requireStaff } from '@/lib/access'
import { may } from '@/lib/access/view'
import { listAppeals } from '@/lib/appeals'
import { SlowPart } from '../slow-part'

export const metadata: Metadata = { title: 'Appeals' }

type Params = Record<string, string | string[] | undefined>

export default async function AppealsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireStaff('appeal.see')
  const params = await searchParams
  const query = readAppealsAddress(params)
  const filtered = APPEAL_FILTERS.some((name) => params[name] !== undefined)
  return (
    <>
      <TopBar title="Appeals" aside="Heard by somebody who took no part, blind to the first decision" />
      <SlowPart of="/appeals" reading={listAppeals(actor, query)}>
        {(page) => (
          <AppealsList
            page={page}
            tab={query.tab}
            csv={appealsAddress('/appeals/export', params)}
            unfiltered={filtered ? appealsAddress('/appeals', { tab: params.tab }) : null}
            hears={may(actor, 'appeal.hear')}
          />
        )}
      </SlowPart>
    </>
  )
}
