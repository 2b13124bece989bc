'use client'

import { askedFor } from '@/components/controls'
import { AccountMenu } from './account-menu'
import { Bell } from './bell'
import { KeySheetButton } from './key-sheet-button'
import { PaletteIcon } from './palette/palette-button'
import { useShell } from './shell-context'
import classes from './top-bar.module.css'

const Health = askedFor(() => import('./page-actions').then((file) => file.Health))
const ThemeMenu = askedFor(() => import('./page-actions').then((file) => file.ThemeMenu))

/**
 * Health, the bell, keys, theme, account: always in this order; health, which is read last, moves none of them. `compact`,
 * on the bench, leaves bell, keys and account.
 */
export function FrameActions({ compact }: { compact: boolean }) {
  const shell = useShell()
  if (!shell) return null
  const { role } = shell.user
  const isNamed = role === 'reviewer' || role === 'lead'
  return (
    <div className={classes.actions} data-compact={compact || undefined}>
      {!compact && <PaletteIcon className={`${classes.action} ${classes.phone}`} />}
      {!compact && shell.health && (
        <span className={classes.desk}>
          <Health state={shell.health} checks={shell.healthChecks} />
        </span>
      )}
      {isNamed && <Bell unread={shell.unreadMentions ?? 0} />}
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
