import { z } from 'zod'
import { feedEvent } from '@/lib/audit/view'
import { operation } from '../operation'
import { feedQuery } from './lists'

export const readEvents = operation({
  id: 'readEvents',
  method: 'GET',
  path: '/events',
  tag: 'Events',
  summary: 'Read the feed of events',
  description:
    'In an order that never changes and misses nothing. Keep the id of the last event you have and give it as `after` next time. `nextCursor` is that id while more are waiting, null when you have them all.',
  permission: 'events.read',
  query: feedQuery,
  answers: {
    200: {
      description: 'A page.',
      schema: z.object({ items: z.array(feedEvent), nextCursor: z.uuid().nullable() }).meta({ id: 'EventPage' }),
    },
  },
  refusals: ['unknown-event'],
})
