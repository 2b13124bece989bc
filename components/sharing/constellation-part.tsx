'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import { constellation as read } from '@/app/(console)/sharing/actions'
import { Refused } from '@/components/access/refusal'
import type { SharingDesk, Constellation as Stars } from '@/lib/sharing/view'
import { Constellation } from './constellation'
import classes from './inspector.module.css'
import { useDeed } from './use-deed'

/** An account's selfies by time and likeness, read when asked for. */
export function ConstellationPart({ desk, account }: { desk: SharingDesk; account: string | null }) {
  const { asking, refusal, ask } = useDeed()
  const present = desk.accounts.filter((one) => !one.left)
  const [chosen, setChosen] = useState(account ?? present[0]?.id ?? '')
  const [stars, setStars] = useState<Stars | null>(null)
  if (present.length === 0) return null
  return (
    <section className={classes.part} aria-label="Selfies by likeness">
      <header>
        <h3>Selfies by likeness</h3>
      </header>
      <div className={classes.choose}>
        <select
          aria-label="Account"
          value={chosen}
          onChange={(event) => {
            setChosen(event.currentTarget.value)
            setStars(null)
          }}
        >
          {present.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name} ({one.ref})
            </option>
          ))}
        </select>
        <Button size="xs" loading={asking} onClick={() => void ask(() => read(desk.id, chosen), setStars)}>
          Show
        </Button>
      </div>
      <Refused>{refusal}</Refused>
      {stars && <Constellation of={stars} />}
    </section>
  )
}
