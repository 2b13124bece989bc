import type { z } from 'zod'
import { feedEvent } from '@/lib/audit/view'
import { outcomeView } from '@/lib/capture/view'
import type { EventType } from '@/lib/vocabulary'

type Option = (typeof feedEvent.options)[number]

const withOutcome = (option: Option) =>
  option.extend({
    data: option.shape.data.extend({
      outcome: outcomeView.optional().describe('Only for an endpoint that asks for scores.'),
    }),
  })

/** The body of a webhook by type: an event as in the feed; those of checks with their outcome where it is asked for. */
export const webhookBodies: ReadonlyMap<EventType, z.ZodType> = new Map(
  feedEvent.options.map((option) => {
    const type: EventType = option.shape.type.value
    return [type, type.startsWith('verification.') ? withOutcome(option) : option]
  }),
)
