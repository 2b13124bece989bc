const MOST_SECONDS = 10
const WAIT = /(?:^|[,;\s])wait\s*=\s*"?(\d{1,6})"?(?=$|[,;\s])/i

/** The seconds of `Prefer: wait=` (RFC 7240), at most 10; 0 when there is no such wish. */
export const preferredWait = (headers: Headers): number =>
  Math.min(MOST_SECONDS, Number(headers.get('prefer')?.match(WAIT)?.[1] ?? 0))
