const EARLIEST = Date.UTC(1970, 0, 1)
const LATEST = Date.UTC(3000, 0, 1)

/** True for a time that the product can keep: from 1970 up to the year 3000. A form's date may name any year. */
export function isKeepableTime(text: string): boolean {
  const time = Date.parse(text)
  return time >= EARLIEST && time < LATEST
}

const CLOCKS_DIFFER_MS = 5 * 60_000

/** True for a time that has not come yet, by more than clocks differ: 5 minutes. Nobody can say now what was so then. */
export const isInFuture = (at: Date, now: Date): boolean => at.getTime() > now.getTime() + CLOCKS_DIFFER_MS

export const KEEPABLE_TIME = 'Use a time from 1970 up to the year 3000.'
