'use client'

import { IconSearch } from '@/components/icons/frame'
import { Cap } from '@/components/status/key-cap'
import { useShell } from '../shell-context'
import classes from './palette-button.module.css'

/** Opens the palette: a field in the rail, an icon on the narrow one. */
export function PaletteButton({ narrow }: { narrow: boolean }) {
  const shell = useShell()
  return (
    <button
      type="button"
      className={classes.field}
      data-narrow={narrow || undefined}
      title={narrow ? 'Search or run  Ctrl K' : undefined}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K"
      aria-label={narrow ? 'Search or run' : undefined}
      onClick={shell?.openPalette}
    >
      <IconSearch size={narrow ? 18 : 16} stroke={1.75} aria-hidden />
      {!narrow && (
        <>
          <span>Search or run</span>
          <span aria-hidden className={classes.keys}>
            <Cap>Ctrl</Cap>
            <Cap>K</Cap>
          </span>
        </>
      )}
    </button>
  )
}

/** The same in the top bar of a phone. */
export function PaletteIcon({ className }: { className?: string }) {
  const shell = useShell()
  return (
    <button
      type="button"
      className={className}
      aria-haspopup="dialog"
      aria-label="Search or run"
      onClick={shell?.openPalette}
    >
      <IconSearch size={18} stroke={1.75} aria-hidden />
    </button>
  )
}
