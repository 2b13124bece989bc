'use client'

import { Button } from '@mantine/core'
import { usePathname, useSearchParams } from 'next/navigation'
import { sendAgain } from '@/app/(console)/admin/webhooks/actions'
import { Refused } from '@/components/access/refusal'
import { useAskingWith } from '@/components/access/use-asking'
import { RelativeTime } from '@/components/clock'
import { BesidePanel } from '@/components/shell'
import { ToneWord } from '@/components/status'
import { type DeliveryDetail, type EndpointView, WEBHOOK_REFUSALS } from '@/lib/webhooks/view'
import { AttemptList } from './attempt-list'
import { NextAttempt } from './next-attempt'
import classes from './webhooks.module.css'
import { PARKED_WORDS, stateWords } from './words'

type PanelProps = {
  endpoint: EndpointView
  delivery: DeliveryDetail
  mayWrite: boolean
  say: (words: string) => void
}

/** One delivery: what was sent, when, and what was answered. */
export function DeliveryPanel({ endpoint, delivery, mayWrite, say }: PanelProps) {
  const path = usePathname()
  const query = new URLSearchParams(useSearchParams())
  query.delete('delivery')
  const { asking, refusal, ask } = useAskingWith(WEBHOOK_REFUSALS)
  const may = mayWrite && delivery.state !== 'waiting' && !endpoint.disabled
  return (
    <BesidePanel
      label={`Delivery of ${delivery.type}`}
      title={delivery.type}
      closed={{ href: query.size > 0 ? `${path}?${query}` : path, label: 'Close the delivery' }}
    >
      <p>
        <ToneWord of={stateWords[delivery.state]}>
          {delivery.settledAt && (
            <>
              {' '}
              <RelativeTime at={delivery.settledAt} />
            </>
          )}
        </ToneWord>
        {delivery.state === 'waiting' && (
          <>
            . Next attempt <NextAttempt {...delivery} />
          </>
        )}
      </p>
      {delivery.parkedWhy && <p className={classes.quiet}>{PARKED_WORDS[delivery.parkedWhy]}</p>}
      {may && (
        <div>
          <Refused>{refusal}</Refused>
          <Button
            size="xs"
            loading={asking}
            onClick={() =>
              ask(
                () => sendAgain(endpoint.id, delivery.id),
                () => say('It is on its way again.'),
              )
            }
          >
            Send again
          </Button>
        </div>
      )}
      <AttemptList attempts={delivery.history} />
      <section aria-label="Request">
        <h3>Request</h3>
        <dl className={classes.pairs}>
          <dt>POST</dt>
          <dd>{endpoint.url}</dd>
          <dt>webhook-id</dt>
          <dd>
            <code>{delivery.eventId}</code>
          </dd>
        </dl>
        <pre className={classes.body}>{JSON.stringify(JSON.parse(delivery.body), null, 2)}</pre>
        <p className={classes.quiet}>The body is made of the event at each attempt; this is how it would be now.</p>
      </section>
    </BesidePanel>
  )
}
