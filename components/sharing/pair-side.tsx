'use client'

import { usePathname, useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { TimeOfDay } from '@/components/clock'
import type { PairBench } from '@/lib/sharing/view'
import classes from './bench.module.css'
import { SelfieThumb } from './selfie-thumb'

type PairSideProps = { bench: PairBench; place: 'first' | 'second'; children: ReactNode }

/** One half of the bench: whose selfie, the selfie, and the others of that account to choose from. */
export function PairSide({ bench, place, children }: PairSideProps) {
  const router = useRouter()
  const path = usePathname()
  const [one, two] = bench.sides
  const side = place === 'first' ? one : two
  const other = place === 'first' ? two : one
  const words = place === 'first' ? 'First account' : 'Second account'
  const name = bench.accounts.find((account) => account.id === side.driverId)?.name ?? ''

  function show(changes: { selfie?: string; account?: string }): void {
    const [here, there] = place === 'first' ? ['first', 'second'] : ['second', 'first']
    const query = new URLSearchParams()
    if (changes.selfie) query.set(here as string, changes.selfie)
    if (changes.account) query.set(place === 'first' ? 'left' : 'right', changes.account)
    if (other.selfie) query.set(there as string, other.selfie.id)
    router.replace(`${path}?${query}`, { scroll: false })
  }

  return (
    <section className={classes.side} aria-label={words}>
      <div className={classes.caption}>
        <select
          aria-label={words}
          value={side.driverId}
          onChange={(event) => show({ account: event.currentTarget.value })}
        >
          {bench.accounts.map((account) => (
            <option key={account.id} value={account.id}>
              {account.name} ({account.ref})
            </option>
          ))}
        </select>
        {side.selfie && <TimeOfDay at={side.selfie.at} />}
      </div>
      {children}
      <ul className={classes.strip} aria-label={`Other selfies of ${name}`}>
        {side.others.map((selfie) => (
          <li key={selfie.id}>
            <button
              type="button"
              aria-pressed={selfie.id === side.selfie?.id}
              disabled={selfie.id === other.selfie?.id}
              onClick={() => show({ selfie: selfie.id })}
            >
              <SelfieThumb selfie={{ ...selfie, name }} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
