import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { TopBar } from '@/components/shell'
import { EndpointBoard } from '@/components/webhooks/endpoint-board'
import { requireStaff } from '@/lib/access'
import { may } from '@/lib/access/view'
import { ok, type StaffActor } from '@/lib/vocabulary'
import { listDeliveries, openDelivery, readEndpoint } from '@/lib/webhooks'
import { type EndpointView, readDeliveriesAddress } from '@/lib/webhooks/view'
import { underRequestId } from '../../../../request-id'
import { SlowPart } from '../../../slow-part'

type Params = Record<string, string | string[] | undefined>
type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<Params> }

/** The endpoint of the address, found once for the page and its title. */
const endpointOf = cache(async (id: string) => {
  const actor = await requireStaff('webhooks.see')
  const found = await underRequestId(readEndpoint(actor, id))
  return { actor, endpoint: found.ok ? found.value : null }
})

const hostOf = ({ url }: EndpointView): string => new URL(url).host

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { endpoint } = await endpointOf((await params).id)
  return { title: endpoint ? hostOf(endpoint) : 'Webhook endpoint' }
}

/** One page of deliveries, and the one that is open beside it. */
async function readBoard(actor: StaffActor, id: string, params: Params) {
  const [page, open] = await Promise.all([
    listDeliveries(actor, id, readDeliveriesAddress(params)),
    typeof params.delivery === 'string' ? openDelivery(actor, id, params.delivery) : undefined,
  ])
  if (!page.ok) return page
  return ok({ page: page.value, open: open?.ok ? open.value : undefined })
}

export default async function EndpointPage({ params, searchParams }: PageProps) {
  const { actor, endpoint } = await endpointOf((await params).id)
  if (!endpoint) notFound()
  const mayWrite = may(actor, 'webhooks.write')
  return (
    <>
      <TopBar
        title={hostOf(endpoint)}
        aside={endpoint.description || undefined}
        above={{ href: '/admin/webhooks', label: 'Webhooks' }}
      />
      <SlowPart of="/admin/webhooks/" reading={readBoard(actor, endpoint.id, await searchParams)}>
        {({ page, open }) => <EndpointBoard endpoint={endpoint} page={page} open={open} mayWrite={mayWrite} />}
      </SlowPart>
    </>
  )
}
