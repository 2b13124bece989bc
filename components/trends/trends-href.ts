import type { TrendsQuery } from '@/lib/trends/view'

/** The address of a view of this page. */
export function trendsHref(query: { weeks: TrendsQuery['weeks']; region: string | null }, path = '/trends'): string {
  const asked = new URLSearchParams()
  if (query.weeks !== 4) asked.set('weeks', String(query.weeks))
  if (query.region !== null) asked.set('region', query.region)
  return asked.size > 0 ? `${path}?${asked}` : path
}
