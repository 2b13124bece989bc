import { z } from 'zod'
import { operation } from '../operation'

const tag = 'Health'

export const live = operation({
  id: 'live',
  method: 'GET',
  path: '/health/live',
  tag,
  summary: 'Does the web process answer?',
  permission: null,
  answers: {
    200: { description: 'It does.', schema: z.object({ status: z.literal('live') }).meta({ id: 'Live' }) },
  },
})

const readiness = z
  .object({
    status: z.enum(['ready', 'not-ready']),
    database: z.boolean(),
    matcher: z.boolean().describe('A worker with its matcher loaded was seen in the last 15 s.'),
    workers: z.int(),
  })
  .meta({ id: 'Ready' })

export const ready = operation({
  id: 'ready',
  method: 'GET',
  path: '/health/ready',
  tag,
  summary: 'Can selfies be checked?',
  permission: null,
  answers: {
    200: { description: 'Database and matcher are there.', schema: readiness },
    503: { description: 'One of them is not.', schema: readiness },
  },
})
