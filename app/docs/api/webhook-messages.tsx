import { TEST_TYPE } from '@/lib/webhooks/view'
import { FieldTable } from './field-table'
import type { Messages } from './reference'

/** What a webhook endpoint is sent, and what it has to answer. */
export const WebhookMessages = ({ messages: { headers, types } }: { messages: Messages }) => (
  <>
    <p>
      A POST with an <a href="#schema-Event">Event</a> as JSON, signed as{' '}
      <a href="https://www.standardwebhooks.com">Standard Webhooks</a> says. Any 2xx within 15 s takes it; everything
      else is tried again, ten times over three days. Events of checks have <code>data.outcome</code> (
      <a href="#schema-Outcome">Outcome</a>) for an endpoint that asks for scores. A test has the type{' '}
      <code>{TEST_TYPE}</code> and empty data.
    </p>
    <FieldTable fields={headers} caption="Headers of a webhook message" />
    <p>
      Types:{' '}
      {types.map((type, i) => (
        <span key={type}>
          {i > 0 && ', '}
          <code>{type}</code>
        </span>
      ))}
      .
    </p>
  </>
)
