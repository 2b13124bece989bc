import { isKeepableTime } from '@/lib/vocabulary'

/** An opaque cursor of a list by time and id. */
export const keyset = (at: Date, id: string): string => Buffer.from(`${at.toISOString()} ${id}`).toString('base64url')

const PLACE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** The place a cursor names; null when it is none. */
export function readKeyset(cursor: string): { at: Date; id: string } | null {
  const [, at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().match(PLACE) ?? []
  return isKeepableTime(at) ? { at: new Date(at), id } : null
}
