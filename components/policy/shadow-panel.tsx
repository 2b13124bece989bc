'use client'

import { Button } from '@mantine/core'
import { Refused } from '@/components/access/refusal'
import { RelativeTime } from '@/components/clock'
import { Panel } from '@/components/shell'
import { bandWords } from '@/components/status'
import type { ShadowRate, ShadowRun, VersionPage } from '@/lib/policy/view'
import classes from './policy.module.css'
import { type PolicyAnswer, usePolicyAsk } from './use-policy-ask'

type ShadowPanelProps = {
  version: VersionPage
  /** Null where the reader runs nothing. */
  run: ((number: number) => Promise<PolicyAnswer<ShadowRun>>) | null
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

/** What a draft would have done with the checks of the last month, beside what was done. */
export function ShadowPanel({ version, run }: ShadowPanelProps) {
  const { asking, refusal, ask } = usePolicyAsk()
  const found = version.shadow
  return (
    <Panel
      title="Shadow run"
      aside={version.shadowedAt && <RelativeTime at={version.shadowedAt} />}
      action={
        run && (
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
            {found ? 'Run again' : 'Run over the last month'}
          </Button>
        )
      }
    >
      <Refused>{refusal}</Refused>
      <p role="status" className={classes.quiet}>
        {asking
          ? 'Counting the checks of the last 30 days.'
          : found
            ? `${count(found.checks)} checks; ${count(found.unplaced)} without a score that these thresholds place.`
            : 'Not run since the draft was last changed.'}
      </p>
      {found && (
        <table className={classes.shadow}>
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
        <p className={classes.quiet}>
          {found.moved
            .map(({ from, to, checks }) => `${count(checks)} from ${bandWords[from].label} to ${bandWords[to].label}`)
            .join('; ')}
          .
        </p>
      )}
    </Panel>
  )
}
