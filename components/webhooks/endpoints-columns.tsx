'use client'

import { Elapsed, RelativeTime } from '@/components/clock'
import { ToneWord } from '@/components/status'
import { columnsOf } from '@/components/table'
import type { EndpointView } from '@/lib/webhooks/view'
import classes from './webhooks.module.css'
import { eventsWords, healthOf } from './words'

const column = columnsOf<EndpointView>()

/** A number that wants to be looked at when it is none. */
const Count = ({ children }: { children: number }) =>
  children === 0 ? (
    <span className={classes.quiet}>0</span>
  ) : (
    <b className={classes.count}>{children.toLocaleString('en')}</b>
  )

export const endpointColumns = column.columns([
  column.accessor('url', {
    header: 'Address',
    cell: ({ getValue }) => <span className={classes.url}>{getValue()}</span>,
    meta: { name: true, always: true, phone: 'title', width: '30%' },
  }),
  column.accessor('description', { header: 'Description', meta: { quiet: true, phone: 'sub' } }),
  column.accessor((endpoint) => eventsWords(endpoint), {
    id: 'events',
    header: 'Events',
    cell: ({ getValue, row }) => <span title={row.original.events.join(', ')}>{getValue()}</span>,
  }),
  column.accessor((endpoint) => healthOf(endpoint).label, {
    id: 'state',
    header: 'State',
    cell: ({ row: { original: endpoint } }) => (
      <ToneWord of={healthOf(endpoint)}>
        {endpoint.health.failingSince && !endpoint.disabled && (
          <>
            {' '}
            for <Elapsed since={endpoint.health.failingSince} />
          </>
        )}
      </ToneWord>
    ),
    meta: { phone: 'status', width: '18%' },
  }),
  column.accessor((endpoint) => endpoint.health.lastDeliveredAt, {
    id: 'lastDelivered',
    header: 'Last delivered',
    cell: ({ getValue }) => {
      const at = getValue()
      return at ? <RelativeTime at={at} /> : 'never'
    },
    meta: { phone: 'aside' },
  }),
  column.accessor((endpoint) => endpoint.health.waiting, {
    id: 'waiting',
    header: 'Waiting',
    cell: ({ getValue }) => <Count>{getValue()}</Count>,
    meta: { align: 'end', width: '84px' },
  }),
  column.accessor((endpoint) => endpoint.health.parked, {
    id: 'parked',
    header: 'Parked',
    cell: ({ getValue }) => <Count>{getValue()}</Count>,
    meta: { align: 'end', width: '84px' },
  }),
  column.accessor('createdAt', {
    header: 'Made',
    cell: ({ getValue }) => <RelativeTime at={getValue()} />,
    meta: { quiet: true, hiddenAtFirst: true },
  }),
])
