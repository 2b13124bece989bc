'use client'

import { RelativeTime } from '@/components/clock'
import { ToneWord } from '@/components/status'
import { columnsOf } from '@/components/table'
import type { DeliveryEntry } from '@/lib/webhooks/view'
import { NextAttempt } from './next-attempt'
import { outcomeWords, stateWords } from './words'

const column = columnsOf<DeliveryEntry>()

export const deliveryColumns = column.columns([
  column.accessor('type', {
    header: 'Event',
    meta: { name: true, always: true, phone: 'title', width: '22%' },
  }),
  column.accessor((delivery) => delivery.driver ?? '', {
    id: 'driver',
    header: 'Driver',
    cell: ({ getValue }) => <span className="ref">{getValue()}</span>,
    meta: { phone: 'sub', width: '16%' },
  }),
  column.accessor('occurredAt', {
    header: 'Happened',
    cell: ({ getValue }) => <RelativeTime at={getValue()} />,
    meta: { phone: 'aside' },
  }),
  column.accessor((delivery) => stateWords[delivery.state].label, {
    id: 'state',
    header: 'State',
    cell: ({ row }) => <ToneWord of={stateWords[row.original.state]} />,
    meta: { phone: 'status' },
  }),
  column.accessor((delivery) => (delivery.lastAttempt ? outcomeWords(delivery.lastAttempt) : ''), {
    id: 'answer',
    header: 'Last attempt',
    meta: { width: '20%' },
  }),
  column.accessor('attempts', { header: 'Attempts', meta: { align: 'end', width: '84px' } }),
  column.accessor((delivery) => delivery.lastAttempt?.durationMs ?? null, {
    id: 'took',
    header: 'Took',
    cell: ({ getValue }) => {
      const ms = getValue()
      return ms === null ? '' : `${ms.toLocaleString('en')} ms`
    },
    meta: { quiet: true, align: 'end', width: '84px' },
  }),
  column.accessor('nextAttemptAt', {
    header: 'Next attempt',
    cell: ({ row }) => <NextAttempt {...row.original} />,
    meta: { quiet: true },
  }),
])
