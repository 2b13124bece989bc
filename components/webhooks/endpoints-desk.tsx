'use client'

import { Button, Modal } from '@mantine/core'
import { IconWebhook } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Empty } from '@/components/states'
import { DataTable } from '@/components/table'
import type { EndpointView, NewEndpoint } from '@/lib/webhooks/view'
import { EndpointDialog } from './endpoint-dialog'
import { endpointColumns } from './endpoints-columns'
import { SecretShown } from './secret-shown'

type Shown = { kind: 'create' } | { kind: 'made'; made: NewEndpoint }

/** Every endpoint with how it is doing; for an admin the way to a new one. */
export function EndpointsDesk({ endpoints, mayWrite }: { endpoints: readonly EndpointView[]; mayWrite: boolean }) {
  const router = useRouter()
  const [shown, show] = useState<Shown | null>(null)
  const close = () => show(null)
  const once = shown?.kind === 'made'
  const add = mayWrite && (
    <Button
      size="xs"
      variant="filled"
      leftSection={<IconWebhook size={14} stroke={1.75} aria-hidden />}
      onClick={() => show({ kind: 'create' })}
    >
      New endpoint
    </Button>
  )
  return (
    <>
      <DataTable
        id="webhooks"
        caption="Webhook endpoints"
        columns={endpointColumns}
        rows={endpoints}
        rowId={({ id }) => id}
        href={({ id }) => `/admin/webhooks/${id}`}
        unit={['endpoint', 'endpoints']}
        total={{ count: endpoints.length }}
        orderedBy="newest first"
        csv="/admin/webhooks/export"
        filters={add}
        empty={
          <Empty title="No endpoints yet" icon={IconWebhook}>
            A platform hears of a changed standing within seconds when its address is here. Until then it can read the
            same events from the feed.
          </Empty>
        }
      />
      <Modal
        opened={shown !== null}
        onClose={close}
        title={once ? 'Endpoint added' : 'New webhook endpoint'}
        size="lg"
        closeOnClickOutside={false}
        closeOnEscape={!once}
        withCloseButton={!once}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {shown?.kind === 'create' && <EndpointDialog close={close} onMade={(made) => show({ kind: 'made', made })} />}
        {shown?.kind === 'made' && (
          <SecretShown secret={shown.made.secret} done={() => router.push(`/admin/webhooks/${shown.made.id}`)}>
            <p>
              <b>{shown.made.url}</b> receives what happens from now on. Copy its secret now and keep it where secrets
              are kept: the receiver verifies signatures with it, and it is not shown again.
            </p>
          </SecretShown>
        )}
      </Modal>
    </>
  )
}
