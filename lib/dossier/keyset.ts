/** An opaque cursor of a list by time and id. */
export const keyset = (at: Date, id: string): string => Buffer.from(`${at.toISOString()} ${id}`).toString('base64url')

/** The place a cursor names; null when it is none. */
export function readKeyset(cursor: string): { at: Date; id: string } | null {
  const [at, id] = Buffer.from(cursor, 'base64url').toString().split(' ')
  const time = at ? new Date(at) : null
  return time && !Number.isNaN(time.getTime()) && id && /^[0-9a-f-]{36}$/.test(id) ? { at: time, id } : null
}
