import { Elapsed, RelativeTime } from '@/components/clock'
import { ToneWord } from '@/components/status'
import type { EndpointView } from '@/lib/webhooks/view'
import classes from './webhooks.module.css'
import { eventsWords, healthOf } from './words'

const WHY_DISABLED = { gone: 'the receiver answered 410', person: 'by an admin' } as const

/** How an endpoint is doing and what it hears of, in one block. */
export function EndpointFacts({ endpoint }: { endpoint: EndpointView }) {
  const { disabled, health, oldSecretUntil } = endpoint
  return (
    <dl className={classes.facts}>
      <dt>Address</dt>
      <dd className={classes.url}>{endpoint.url}</dd>
      <dt>State</dt>
      <dd>
        <ToneWord of={healthOf(endpoint)} />{' '}
        {disabled && (
          <span>
            <RelativeTime at={disabled.at} />, {WHY_DISABLED[disabled.why]}
          </span>
        )}
        {!disabled && health.failingSince && (
          <span>
            for <Elapsed since={health.failingSince} />
          </span>
        )}
      </dd>
      <dt>Last delivered</dt>
      <dd>{health.lastDeliveredAt ? <RelativeTime at={health.lastDeliveredAt} /> : 'never'}</dd>
      <dt>Events</dt>
      <dd title={endpoint.events.join(', ')}>
        {eventsWords(endpoint)}
        {endpoint.scores && ', with scores'}
      </dd>
      <dt>Waiting, parked</dt>
      <dd>
        {health.waiting.toLocaleString('en')}, {health.parked.toLocaleString('en')}
      </dd>
      {oldSecretUntil && (
        <>
          <dt>Old secret</dt>
          <dd>
            signs too until <time dateTime={oldSecretUntil}>{exact.format(new Date(oldSecretUntil))} UTC</time>
          </dd>
        </>
      )}
    </dl>
  )
}

const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
