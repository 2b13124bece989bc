'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { Refused } from '@/components/access/refusal'
import { RelativeTime } from '@/components/clock'
import { Panel } from '@/components/shell'
import { bandWords } from '@/components/status'
import type { ShadowProgress, ShadowRate, ShadowRun, VersionPage } from '@/lib/policy/view'
import shared from './policy.module.css'
import classes from './shadow-panel.module.css'
import { type PolicyAnswer, usePolicyAsk } from './use-policy-ask'

type ShadowPanelProps = {
  version: VersionPage
  /** Null where the reader runs nothing. */
  run: ((number: number) => Promise<PolicyAnswer<{ runId: string }>>) | null
}

const count = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 1 })
const percent = (value: number): string => `${(value * 100).toFixed(1)}\u00a0%`
const ENOUGH = 30

/** A rate as it is counted, with its interval; too few are said to be too few. */
function rateWords(rate: ShadowRate | null): string {
  if (rate === null) return 'none to say'
  const counted = `${count(rate.in)} of ${count(rate.of)}`
  return rate.of < ENOUGH
    ? `${counted}, too few to say`
    : `${counted}: ${percent(rate.rate)} (${percent(rate.low)} to ${percent(rate.high)})`
}

function rowsOf({ bands, reviewsADay, secondLooks, wronglyHeld, impostorsCleared, heldTooLong }: ShadowRun) {
  return [
    ['Clear by themselves', count(bands.was.clear), count(bands.would.clear)],
    ['Go to a person, driver works', count(bands.was.refer), count(bands.would.refer)],
    ['Hold the driver', count(bands.was.hold), count(bands.would.hold)],
    ['Reviews a day', count(reviewsADay.was), count(reviewsADay.would)],
    [`Second looks at ${count(secondLooks.of)} approvals`, count(secondLooks.was), count(secondLooks.would)],
    ['Held, and found to be the same person', rateWords(wronglyHeld.was), rateWords(wronglyHeld.would)],
    ['Cleared, and confirmed to be somebody else', rateWords(impostorsCleared.was), rateWords(impostorsCleared.would)],
    ['Holds that end by themselves', count(heldTooLong.was), count(heldTooLong.would)],
  ] as const
}

const wordsOf = ({ still }: ShadowProgress): string =>
  still
    ? 'It has not moved for two minutes. It goes on by itself when the worker is back; or begin it anew.'
    : 'Counting the checks of the last 30 days. It goes on without this page.'

const foundWords = (found: ShadowRun | null): string =>
  found
    ? `${count(found.checks)} checks; ${count(found.unplaced)} without a score that these thresholds place.`
    : 'Not run since the draft was last changed.'

const READ_AGAIN_MS = 1_000

/** Reads the version again while a run is under way. */
function useReadAgain(runs: boolean): void {
  const { refresh } = useRouter()
  useEffect(() => {
    if (!runs) return
    const timer = setInterval(() => document.visibilityState === 'visible' && refresh(), READ_AGAIN_MS)
    return () => clearInterval(timer)
  }, [runs, refresh])
}

/** What a draft would have done with the checks of the last month, beside what was done. */
export function ShadowPanel({ version, run }: ShadowPanelProps) {
  const { asking, refusal, ask } = usePolicyAsk()
  const { shadow: found, running } = version
  const runs = running !== null && !running.still
  useReadAgain(running !== null)
  return (
    <Panel
      title="Shadow run"
      aside={version.shadowedAt && <RelativeTime at={version.shadowedAt} />}
      action={
        run &&
        !runs && (
          <Button
            size="xs"
            loading={asking}
            onClick={() =>
              ask(
                () => run(version.number),
                () => undefined,
              )
            }
          >
            {running ? 'Begin anew' : found ? 'Run again' : 'Run over the last month'}
          </Button>
        )
      }
    >
      <Refused>{refusal}</Refused>
      <p role="status" className={shared.quiet}>
        {running ? wordsOf(running) : foundWords(found)}
      </p>
      {running && (
        <div className={classes.progress}>
          <progress value={running.days} max={running.of} aria-label="Days counted" />
          <p>
            {running.days} of {running.of} days, asked for <RelativeTime at={running.askedAt} />
          </p>
        </div>
      )}
      {found && (
        <table className={classes.found}>
          <caption className="visually-hidden">As it was, and as it would have been</caption>
          <thead>
            <tr>
              <th scope="col">Checks of the month</th>
              <th scope="col">As it was</th>
              <th scope="col">With this version</th>
            </tr>
          </thead>
          <tbody>
            {rowsOf(found).map(([label, was, would]) => (
              <tr key={label} data-differs={was !== would || undefined}>
                <th scope="row">{label}</th>
                <td>{was}</td>
                <td>{would}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {found && found.moved.length > 0 && (
        <p className={shared.quiet}>
          {found.moved
            .map(({ from, to, checks }) => `${count(checks)} from ${bandWords[from].label} to ${bandWords[to].label}`)
            .join('; ')}
          .
        </p>
      )}
    </Panel>
  )
}
