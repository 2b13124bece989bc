'use client'

import { IconSend } from '@tabler/icons-react'
import { usePathname, useSearchParams } from 'next/navigation'
import { Empty } from '@/components/states'
import { DataTable, FilterSelect } from '@/components/table'
import { EVENT_TYPES } from '@/lib/vocabulary'
import { DELIVERY_STATES, type DeliveryPage, type EndpointView } from '@/lib/webhooks/view'
import { deliveryColumns } from './deliveries-columns'
import { stateWords } from './words'

const STATES = DELIVERY_STATES.map((value) => ({ value, label: stateWords[value].label }))
const TYPES = EVENT_TYPES.map((value) => ({ value, label: value }))

function without(query: URLSearchParams, ...names: string[]): URLSearchParams {
  const rest = new URLSearchParams(query)
  for (const name of names) rest.delete(name)
  return rest
}

type TableProps = { endpoint: EndpointView; page: DeliveryPage; selected: string | undefined }

/** What was sent to an endpoint and what is on its way, newest event first; a row opens beside the list. */
export function DeliveriesTable({ endpoint, page, selected }: TableProps) {
  const path = usePathname()
  const query = new URLSearchParams(useSearchParams())
  const filters = without(query, 'delivery', 'after', 'before')
  const narrowed = query.has('state') || query.has('type')
  const hrefOf = (id: string) => {
    const opened = without(query, 'delivery')
    opened.set('delivery', id)
    return `${path}?${opened}`
  }
  const csv = `/admin/webhooks/${endpoint.id}/export`
  return (
    <DataTable
      id="webhook-deliveries"
      caption="Deliveries"
      columns={deliveryColumns}
      rows={page.rows}
      rowId={({ id }) => id}
      href={({ id }) => hrefOf(id)}
      selected={selected}
      unit={['delivery', 'deliveries']}
      turns={page.turns}
      csv={filters.size > 0 ? `${csv}?${filters}` : csv}
      filters={
        <>
          <FilterSelect param="state" label="State" all="Every state" options={STATES} />
          <FilterSelect param="type" label="Type" all="Every type" options={TYPES} />
        </>
      }
      empty={
        narrowed ? (
          <Empty title="No delivery fits" icon={IconSend}>
            Nothing was sent that fits these filters. Take one away to see more.
          </Empty>
        ) : (
          <Empty title="Nothing sent yet" icon={IconSend}>
            What happens from now on is listed here, each event with every attempt to deliver it, for 30 days.
          </Empty>
        )
      }
    />
  )
}
