import type { Metadata } from 'next'
import { TopBar } from '@/components/shell'
import { EndpointsDesk } from '@/components/webhooks/endpoints-desk'
import { requireStaff } from '@/lib/access'
import { may } from '@/lib/access/view'
import { listEndpoints } from '@/lib/webhooks'
import { SlowPart } from '../../slow-part'

export const metadata: Metadata = { title: 'Webhooks' }

export default async function WebhooksPage() {
  const actor = await requireStaff('webhooks.see')
  const mayWrite = may(actor, 'webhooks.write')
  return (
    <>
      <TopBar
        title="Webhooks"
        aside={mayWrite ? 'Where events are sent' : 'Admins add and change endpoints; you read.'}
      />
      <SlowPart of="/admin/webhooks" reading={listEndpoints(actor)}>
        {(endpoints) => <EndpointsDesk endpoints={endpoints} mayWrite={mayWrite} />}
      </SlowPart>
    </>
  )
}
