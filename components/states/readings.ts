type ReadingWords = {
  /** The page's own name. */
  page: string
  above?: { href: string; label: string }
  what: string
  /** What it does not mean when it can't be read. */
  meaning: string
}

/** What each page of staff reads: words for while it is on its way, and for when it could not be read. */
const READINGS = {
  '/queue': {
    page: 'Queue',
    what: 'the queue',
    meaning: 'This does not mean that the queue is empty. A case that you hold is still yours until its claim ends.',
  },
  '/cases/': {
    page: 'Case',
    above: { href: '/queue', label: 'Queue' },
    what: 'the case',
    meaning: 'Nothing was decided and nothing was lost: a note that you had begun is kept in this tab.',
  },
  '/drivers': {
    page: 'Drivers',
    what: 'the drivers',
    meaning: 'This does not mean that there are none: nobody was removed, and every standing is as it was.',
  },
  '/drivers/': {
    page: 'Driver',
    above: { href: '/drivers', label: 'Drivers' },
    what: 'this driver',
    meaning: 'This does not mean that the driver is gone, nor that the standing has changed.',
  },
  '/sharing': {
    page: 'Sharing',
    what: 'the sharing cases',
    meaning: 'This does not mean that nothing is suspected. A case that you hold is still yours until its claim ends.',
  },
  '/sharing/': {
    page: 'Sharing case',
    above: { href: '/sharing', label: 'Sharing' },
    what: 'the sharing case',
    meaning: 'Nothing was decided and nothing was lost: evidence and findings are kept as they were.',
  },
  '/suspensions': {
    page: 'Suspensions',
    what: 'suspensions',
    meaning: 'This does not mean that nobody is suspended. Every suspension stays in force as it was decided.',
  },
  '/appeals': {
    page: 'Appeals',
    what: 'the appeals',
    meaning: 'This does not mean that nobody appeals. Every appeal is kept, and its clock goes on.',
  },
  '/appeals/': {
    page: 'Appeal',
    above: { href: '/appeals', label: 'Appeals' },
    what: 'the appeal',
    meaning: 'Nothing was decided and nothing was lost: what you found and typed before is kept as it was.',
  },
  '/trends': {
    page: 'Trends',
    what: 'trends',
    meaning:
      'The figures could not be counted. This does not mean that nothing was checked, nor that anything is lost.',
  },
  '/trends/points': {
    page: 'Behind a point',
    above: { href: '/trends', label: 'Trends' },
    what: 'what is behind this point',
    meaning: 'This does not mean that there is nothing: the figure in the chart stands.',
  },
  '/trends/report': {
    page: 'Weekly report',
    above: { href: '/trends', label: 'Trends' },
    what: 'the report',
    meaning:
      'The figures could not be counted. This does not mean that nothing was checked, nor that anything is lost.',
  },
  '/quality': {
    page: 'Quality',
    what: 'the quality figures',
    meaning: 'The figures could not be counted. Nothing that was decided is lost.',
  },
  '/quality/pairs': {
    page: 'Golden pairs',
    above: { href: '/quality', label: 'Quality' },
    what: 'the golden pairs',
    meaning: 'This does not mean that there are none: pairs go on being shown as before.',
  },
  '/policy': {
    page: 'Policy',
    what: 'the versions of the policy',
    meaning: 'This does not mean that no rules hold: the version in force goes on being applied.',
  },
  '/policy/': {
    page: 'Policy version',
    above: { href: '/policy', label: 'Policy' },
    what: 'this version',
    meaning: 'Nothing was changed: what you had typed into a draft is kept in this tab.',
  },
  '/audit': {
    page: 'Audit',
    what: 'the audit records',
    meaning: 'This does not mean that nothing was recorded. What happens meanwhile is written as ever.',
  },
  '/admin/users': {
    page: 'Users',
    what: 'the users',
    meaning: 'This does not mean that there are none: everybody with an account keeps it.',
  },
  '/admin/api-keys': {
    page: 'API keys',
    what: 'the API keys',
    meaning: 'This does not mean that there are none: no key was made or revoked.',
  },
  '/admin/webhooks': {
    page: 'Webhooks',
    what: 'the webhook endpoints',
    meaning: 'This does not mean that there are none: events go on being sent to every one of them.',
  },
  '/admin/webhooks/': {
    page: 'Webhook endpoint',
    above: { href: '/admin/webhooks', label: 'Webhooks' },
    what: 'the deliveries',
    meaning: 'This does not mean that nothing was sent: what waits is tried again, and every event stays in the feed.',
  },
  '/admin/retention': {
    page: 'Retention',
    what: 'what is kept and what goes',
    meaning: 'This does not mean that nothing is kept or due: the worker keeps the terms all the same.',
  },
} as const satisfies Record<string, ReadingWords>

export type Reading = keyof typeof READINGS

export const wordsOf = (reading: Reading): ReadingWords => READINGS[reading]

/** What the page at a path reads; undefined where that has no words of its own. */
export function readingAt(path: string): Reading | undefined {
  const readings = Object.keys(READINGS) as Reading[]
  return readings.find((reading) => (reading.endsWith('/') ? path.startsWith(reading) : path === reading))
}
