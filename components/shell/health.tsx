'use client'

import { IconActivityHeartbeat, IconHeartbeat } from '@tabler/icons-react'
import { PopNote } from './pop'
import type { HealthCheck, HealthState } from './shell-context'
import classes from './top-bar.module.css'

const WORDS: Record<HealthState, string> = { healthy: 'Healthy', degraded: 'Degraded', down: 'Down' }

/** Whether everything that Likeness needs is there, and what was found of each. */
export function Health({ state, checks }: { state: HealthState; checks: readonly HealthCheck[] }) {
  const Icon = state === 'healthy' ? IconHeartbeat : IconActivityHeartbeat
  const face = (
    <>
      <Icon size={16} stroke={1.75} aria-hidden />
      {WORDS[state]}
    </>
  )
  if (checks.length === 0) {
    return (
      <span className={classes.action} data-state={state}>
        {face}
      </span>
    )
  }
  return (
    <span data-state={state}>
      <PopNote label={`Health: ${WORDS[state]}`} face={face} buttonClassName={classes.action}>
        <dl className={classes.checks}>
          {checks.map((check) => (
            <HealthRow key={check.what} check={check} />
          ))}
        </dl>
      </PopNote>
    </span>
  )
}

function HealthRow({ check }: { check: HealthCheck }) {
  return (
    <>
      <dt>{check.what}</dt>
      <dd data-state={check.state}>{check.found}</dd>
    </>
  )
}
