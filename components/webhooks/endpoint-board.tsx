'use client'

import { useState } from 'react'
import { Done } from '@/components/access/done'
import type { DeliveryDetail, DeliveryPage, EndpointView } from '@/lib/webhooks/view'
import { DeliveriesTable } from './deliveries-table'
import { DeliveryPanel } from './delivery-panel'
import { EndpointDeeds } from './endpoint-deeds'
import { EndpointFacts } from './endpoint-facts'
import classes from './webhooks.module.css'

type BoardProps = {
  endpoint: EndpointView
  page: DeliveryPage
  /** The delivery asked for in the address. */
  open: DeliveryDetail | undefined
  mayWrite: boolean
}

/** One endpoint: how it is doing, what can be done with it, and everything that was sent or is on its way. */
export function EndpointBoard({ endpoint, page, open, mayWrite }: BoardProps) {
  const [said, say] = useState<string | null>(null)
  return (
    <>
      <div className={classes.top}>
        <EndpointFacts endpoint={endpoint} />
        {mayWrite && <EndpointDeeds endpoint={endpoint} say={say} />}
      </div>
      <div className={classes.page}>
        <div className={classes.list}>
          <DeliveriesTable endpoint={endpoint} page={page} selected={open?.id} />
        </div>
        {open && <DeliveryPanel key={open.id} endpoint={endpoint} delivery={open} mayWrite={mayWrite} say={say} />}
      </div>
      <Done close={() => say(null)}>{said}</Done>
    </>
  )
}
