'use client'

import { IntlProvider } from 'use-intl/react'
import { Flow, type FlowProps } from './flow'
import type { Messages } from './messages'

/** The driver's page in the language of its link. */
export function CapturePage({ messages, ...flow }: FlowProps & { messages: Messages }) {
  return (
    <IntlProvider locale={flow.link.formats} messages={messages} timeZone="UTC">
      <Flow {...flow} />
    </IntlProvider>
  )
}
