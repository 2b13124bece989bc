/** How many views a person keeps at most. */
export const VIEWS_AT_MOST = 50

/** Where a page of the list begins, and what no view may carry along. */
const PLACE = ['after', 'before']

/** The query of /queue as text, without the place in its pages and in an order of its own. */
export function viewAddress(query: string): string {
  const params = new URLSearchParams(query)
  for (const name of PLACE) params.delete(name)
  params.sort()
  return params.toString()
}

/** The same without the words searched for: they may name a driver, and a kept view outlives an erasure. */
export function keptAddress(query: string): string {
  const params = new URLSearchParams(viewAddress(query))
  params.delete('q')
  return params.toString()
}

/** A way to look at the queue that somebody keeps. */
export type QueueView = {
  id: string
  name: string
  /** The query of /queue. */
  address: string
  shared: boolean
  /** The reader's own: only they change it. */
  mine: boolean
  owner: string
}

export const VIEW_REFUSALS = {
  'not-found': 'This view is no longer there.',
  'too-many': `You keep ${VIEWS_AT_MOST} views: delete one first.`,
  'name-taken': 'You keep a view of this name: choose another.',
} as const
