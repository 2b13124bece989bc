import { z } from 'zod'
import { DESK_TABS, type DeskTab } from '@/lib/enforcement/view'

const address = z.object({
  tab: z.enum(DESK_TABS).catch('now'),
  q: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^\P{Cc}*$/u)
    .optional()
    .catch(undefined),
  after: z.string().max(200).optional().catch(undefined),
  before: z.string().max(200).optional().catch(undefined),
  selected: z.uuid().optional().catch(undefined),
  shown: z.uuid().optional().catch(undefined),
})

/** What the address of the desk asks for; what it can't mean is left out. */
export function readDeskAddress(params: Record<string, string | string[] | undefined>): {
  tab: DeskTab
  search?: string
  cursor?: string
  selected?: string
  /** Which one was beside the list when the page was read again by itself. */
  shown?: string
} {
  const { tab, q, after, before, selected, shown } = address.parse(params)
  const cursor = after ?? before
  return {
    tab,
    ...(q ? { search: q } : {}),
    ...(cursor ? { cursor } : {}),
    ...(selected ? { selected } : {}),
    ...(shown ? { shown } : {}),
  }
}
