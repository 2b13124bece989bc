'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { backfill as start } from '@/app/(console)/sharing/actions'
import { Refused } from '@/components/access/refusal'
import { RelativeTime } from '@/components/clock'
import { Panel } from '@/components/shell'
import type { BackfillProgress, BaseRate } from '@/lib/sharing/view'
import { SHARING_SIGNALS } from '@/lib/vocabulary'
import classes from './list.module.css'
import { useDeed } from './use-deed'
import { SIGNAL_WORDS } from './words'

const grouped = new Intl.NumberFormat('en')
const TOO_FEW = 20

type AboutSignalsProps = { baseRates: readonly BaseRate[]; backfill: BackfillProgress | null; runs: boolean }

/** How common each signal is, so that a weak one reads as weak; and how far the run over history is. */
export function AboutSignals({ baseRates, backfill, runs }: AboutSignalsProps) {
  return (
    <div className={classes.about}>
      <Panel title="How common each signal is" aside="accounts on which it stands now">
        <dl className={classes.rates}>
          {SHARING_SIGNALS.map((signal) => {
            const rate = baseRates.find((one) => one.signal === signal)
            return (
              <div key={signal}>
                <dt>{SIGNAL_WORDS[signal]}</dt>
                <dd>{rateOf(rate)}</dd>
              </div>
            )
          })}
        </dl>
      </Panel>
      <Panel title="Signals over history" action={runs && <Start progress={backfill} />}>
        <Progress progress={backfill} />
      </Panel>
    </div>
  )
}

function rateOf(rate: BaseRate | undefined): string {
  if (!rate || rate.accounts === 0) return 'on none'
  if (rate.ofAll < TOO_FEW) return `on ${rate.accounts}; too few accounts to say`
  return `1 in ${grouped.format(Math.max(1, Math.round(rate.ofAll / rate.accounts)))}`
}

function Start({ progress }: { progress: BackfillProgress | null }) {
  const { asking, refusal, ask } = useDeed()
  const running = progress !== null && progress.finishedAt === null
  return (
    <>
      <Refused>{refusal}</Refused>
      {!running && (
        <Button size="xs" loading={asking} onClick={() => void ask(start, () => undefined)}>
          {progress ? 'Compute again' : 'Compute over history'}
        </Button>
      )}
    </>
  )
}

const REFRESH_MS = 5_000

function Progress({ progress }: { progress: BackfillProgress | null }) {
  const router = useRouter()
  const running = progress !== null && progress.finishedAt === null
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => document.visibilityState === 'visible' && router.refresh(), REFRESH_MS)
    return () => clearInterval(timer)
  }, [running, router])
  if (!progress) return <p className={classes.quiet}>Never run. New checks are looked at as they come, without it.</p>
  const { done, total, finishedAt, movedAt, startedAt } = progress
  const counts = `${grouped.format(Math.min(done, total))} of ${grouped.format(total)} checks`
  return (
    <div className={classes.progress}>
      <progress value={finishedAt ? 1 : done} max={finishedAt ? 1 : Math.max(1, total)} aria-label="Checks done" />
      <p>
        {counts}
        {finishedAt ? (
          <>
            , finished <RelativeTime at={finishedAt} />
          </>
        ) : (
          <>
            , started <RelativeTime at={startedAt} />, moved <RelativeTime at={movedAt} />
          </>
        )}
      </p>
    </div>
  )
}
