'use client'

import { IconPlayerPause, IconPlayerPlay } from '@/components/icons/bench'
import { useKeyFace } from '@/components/shell/keys/key-scope'
import { MODES, type Mode } from './look'
import { type LookStore, useLook } from './look-store'
import classes from './tools.module.css'

const VIEWS: Record<Mode, { word: string; key: string; legend: string }> = {
  side: { word: 'Side by side', key: 'V', legend: 'Both photos beside each other' },
  swipe: { word: 'Swipe', key: 'W', legend: 'One photo over the other, up to an edge you move' },
  blink: { word: 'Blink', key: 'B', legend: 'One photo and the other in turn; press again to stop and to go on' },
  difference: { word: 'Difference', key: 'X', legend: 'The brighter, the more the photos differ' },
  strips: { word: 'Strips', key: 'Y', legend: 'Eyes and mouth of one photo in the face of the other' },
}

/** How the two photos are laid. */
export function ViewChoice({ store, choose }: { store: LookStore; choose: (mode: Mode) => void }) {
  const chosen = useLook(store, (look) => look.mode)
  const blinking = useLook(store, (look) => look.blinking)
  const faceOf = useKeyFace()
  const Blink = blinking ? IconPlayerPause : IconPlayerPlay
  return (
    <fieldset className={classes.segment} aria-label="View">
      {MODES.map((mode) => {
        const { word, key, legend } = VIEWS[mode]
        const { shortcut, shown } = faceOf(key)
        return (
          <button
            key={mode}
            type="button"
            title={`${legend}  ${shown}`.trimEnd()}
            aria-pressed={mode === chosen}
            aria-keyshortcuts={shortcut}
            onClick={() => choose(mode)}
          >
            {word}
            {mode === 'blink' && chosen === 'blink' ? (
              <Blink size={12} stroke={1.75} aria-hidden={false} aria-label={blinking ? 'stop' : 'go on'} role="img" />
            ) : (
              shown && <kbd aria-hidden>{shown}</kbd>
            )}
          </button>
        )
      })}
    </fieldset>
  )
}
