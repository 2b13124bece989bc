'use client'

import { useShell } from './shell-context'

/**
 * Health, the bell, keys, theme, account; the frame draws them, so that no page loads them again. `compact`, on the
 * bench, leaves bell, keys and account.
 */
export function TopActions({ compact = false }: { compact?: boolean }) {
  return useShell()?.drawActions(compact) ?? null
}
