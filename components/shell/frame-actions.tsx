'use client'

import { IconActivityHeartbeat, IconHeartbeat } from '@tabler/icons-react'
import { AccountMenu } from './account-menu'
import { Bell } from './bell'
import { KeySheetButton } from './key-sheet-button'
import { PaletteIcon } from './palette/palette-button'
import { PopNote } from './pop'
import { type HealthCheck, type HealthState, useShell } from './shell-context'
import { ThemeMenu } from './theme-menu'
import classes from './top-bar.module.css'

const WORDS: Record<HealthState, string> = { healthy: 'Healthy', degraded: 'Degraded', down: 'Down' }

/** The bell, then health, keys, theme, account: always in this order. `compact`, on the bench, leaves bell, keys and account. */
export function FrameActions({ compact }: { compact: boolean }) {
  const shell = useShell()
  if (!shell) return null
  const { role } = shell.user
  const isNamed = role === 'reviewer' || role === 'lead'
  return (
    <div className={classes.actions} data-compact={compact || undefined}>
      {!compact && <PaletteIcon className={`${classes.action} ${classes.phone}`} />}
      {isNamed && <Bell unread={shell.unreadMentions ?? 0} />}
      {!compact && shell.health && (
        <span className={classes.desk}>
          <Health state={shell.health} checks={shell.healthChecks} />
        </span>
      )}
      <span className={classes.desk}>
        <KeySheetButton />
      </span>
      {!compact && (
        <span className={classes.desk}>
          <ThemeMenu />
        </span>
      )}
      <AccountMenu user={shell.user} />
    </div>
  )
}

function Health({ state, checks }: { state: HealthState; checks: readonly HealthCheck[] }) {
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
