import type { DriversQuery } from '@/lib/drivers/view'

type Place = { keys: string[]; backwards: boolean }
type Order = Pick<DriversQuery, 'sort' | 'direction'>

const KEYS = 2

/** A place in one order of the list, opaque to whoever carries it. */
export const writeCursor = ({ sort, direction }: Order, { keys, backwards }: Place): string =>
  Buffer.from(JSON.stringify([sort, direction, backwards, ...keys])).toString('base64url')

/** The place a cursor names; null when it is none of this order. */
export function readCursor(cursor: string, { sort, direction }: Order): Place | null {
  try {
    const [column, way, backwards, ...keys] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const sound = column === sort && way === direction && typeof backwards === 'boolean' && keys.length === KEYS
    return sound && keysFit(keys, sort) ? { keys, backwards } : null
  } catch {
    return null
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const TIMES: readonly DriversQuery['sort'][] = ['added', 'lastCheck', 'due']
const TIME = /^(-?infinity|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00)$/

function keysFit([key, id]: unknown[], sort: DriversQuery['sort']): boolean {
  if (typeof key !== 'string' || typeof id !== 'string' || !UUID.test(id) || key.includes('\0')) return false
  return !TIMES.includes(sort) || TIME.test(key)
}
