import type { Point, TrendsQuery, Zoom } from '@/lib/trends/view'

type View = { weeks: TrendsQuery['weeks']; region: string | null; zoom?: Zoom | null }

/** The address of a view of this page. */
export function trendsHref({ weeks, region, zoom }: View, path = '/trends', more?: Record<string, string>): string {
  const asked = new URLSearchParams(more)
  if (weeks !== 4) asked.set('weeks', String(weeks))
  if (region !== null) asked.set('region', region)
  if (zoom) {
    asked.set('from', zoom.from)
    asked.set('to', zoom.to)
  }
  return asked.size > 0 ? `${path}?${asked}` : path
}

/** Where what a point counts is listed. */
export function pointHref({ figure, from, to, region }: Omit<Point, 'region'> & { region: string | null }): string {
  const asked = new URLSearchParams({ figure, from, to })
  if (region !== null) asked.set('region', region)
  return `/trends/points?${asked}`
}

/** The report of a week, as 2026-W47; without one of the newest that is over. */
export function reportHref({ week, region }: { week?: string; region: string | null }): string {
  const asked = new URLSearchParams()
  if (week !== undefined) asked.set('week', week)
  if (region !== null) asked.set('region', region)
  return asked.size > 0 ? `/trends/report?${asked}` : '/trends/report'
}
