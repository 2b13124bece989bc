'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Elapsed } from '@/components/clock'
import { Button, useMedia } from '@/components/controls'
import { useKeys } from '@/components/shell'
import type { QueueOverview } from '@/lib/review/view'
import type { Refusal } from '@/lib/vocabulary'
import { ask } from './ask'
import { refusalWords } from './case-words'
import type { ClaimNext } from './claim-next'
import { KeyHint } from './key-hint'
import classes from './queue.module.css'

const COMPARING_WIDTH = '(min-width: 1280px)'

/** The one big button: claims the next case in livelihood order and opens it. Says in place when nobody waits. */
export function StartReviewing({ next, claimNext }: { next: QueueOverview['next'] } & { claimNext: ClaimNext }) {
  const router = useRouter()
  const wide = useMedia(COMPARING_WIDTH, true)
  const [starting, start] = useTransition()
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const begin = () =>
    start(async () => {
      const answer = await ask(claimNext())
      setRefusal(answer.ok ? null : answer)
      if (answer.ok) router.push(`/cases/${answer.value.caseId}`)
    })
  const beginOnce = (event: KeyboardEvent) => {
    if (!event.repeat) begin()
  }
  useKeys({ Enter: beginOnce }, { enabled: wide && !starting })

  return (
    <div className={classes.start}>
      <p className={refusal ? classes.refused : classes.next} role="status">
        {refusal ? (
          <>
            {refusalWords(refusal)}{' '}
            {refusal.code === 'signed-out' && (
              <a href="/sign-in" target="_blank" rel="noreferrer">
                Sign in, in a new tab
              </a>
            )}
          </>
        ) : next ? (
          <NextCase next={next} />
        ) : (
          'Nobody is waiting for you'
        )}
      </p>
      <Button
        size="md"
        variant="filled"
        loading={starting}
        onClick={begin}
        rightSection={<KeyHint on="accent">Enter</KeyHint>}
      >
        Start reviewing
      </Button>
    </div>
  )
}

function NextCase({ next }: { next: NonNullable<QueueOverview['next']> }) {
  return (
    <>
      Next <b>{next.ref}</b>
      <br />
      {next.blockedSince ? (
        <>
          cannot work for <Elapsed since={next.blockedSince} />
        </>
      ) : (
        <>
          waiting <Elapsed since={next.waitingSince} />
        </>
      )}
    </>
  )
}
