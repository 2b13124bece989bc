import type { Metadata } from 'next'
import { readSharingAddress, SHARING_FILTERS, sharingAddress } from '@/components/sharing/sharing-address'
import { SharingList } from '@/components/sharing/sharing-list'
import { TopBar } from '@/components/shell'
import { requireStaff } from '@/lib/access'
import { may } from '@/lib/access/view'
import { listSharing } from '@/lib/sharing'
import { SlowPart } from '../slow-part'

export const metadata: Metadata = { title: 'Sharing' }

type Params = Record<string, string | string[] | undefined>

export default async function SharingPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireStaff('sharing.see')
  const params = await searchParams
  const query = readSharingAddress(params)
  const filtered = SHARING_FILTERS.some((name) => params[name] !== undefined)
  return (
    <>
      <TopBar title="Sharing" aside="A signal is a reason to look; it never convicts" />
      <SlowPart of="/sharing" reading={listSharing(actor, query)}>
        {(page) => (
          <SharingList
            page={page}
            tab={query.tab}
            csv={sharingAddress('/sharing/export', params)}
            unfiltered={filtered ? sharingAddress('/sharing', { tab: params.tab }) : null}
            runs={may(actor, 'sharing.confirm')}
          />
        )}
      </SlowPart>
    </>
  )
}
