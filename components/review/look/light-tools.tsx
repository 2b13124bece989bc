'use client'

import { useKeyFace } from '@/components/shell/keys/key-scope'
import { type Look, spokenFor } from './look'
import { useLook } from './look-store'
import classes from './tools.module.css'
import type { LookTools } from './use-look'

type LightToolsProps = { tools: LookTools; leave: () => void }

/** Light and contrast, in the place of the other tools, so that nothing lies over a photo. */
export function LightTools({ tools, leave }: LightToolsProps) {
  const target = useLook(tools.store, (look) => look.target)
  const swapped = useLook(tools.store, (look) => look.swapped)
  const { shortcut, shown } = useKeyFace()('L')
  const [left, right] = swapped ? (['second', 'first'] as const) : (['first', 'second'] as const)
  const targets: [Look['target'], string][] = [
    [left, 'Left'],
    ['both', 'Both'],
    [right, 'Right'],
  ]
  return (
    <div className={classes.row}>
      <Slider tools={tools} leave={leave} tone="light" word="Light" />
      <Slider tools={tools} leave={leave} tone="contrast" word="Contrast" />
      <fieldset className={classes.segment} aria-label="Light of">
        {targets.map(([one, word]) => (
          <button key={one} type="button" aria-pressed={one === target} onClick={() => tools.aim(one)}>
            {word}
          </button>
        ))}
      </fieldset>
      <button type="button" className={classes.plain} title="Light and contrast as taken" onClick={tools.evenLight}>
        Reset
      </button>
      <button type="button" className={classes.plain} aria-keyshortcuts={shortcut} onClick={tools.closeLight}>
        Done {shown && <kbd aria-hidden>{shown}</kbd>}
      </button>
    </div>
  )
}

type SliderProps = LightToolsProps & { tone: 'light' | 'contrast'; word: string }

function Slider({ tools, leave, tone, word }: SliderProps) {
  const value = useLook(tools.store, (look) => look[spokenFor(look)][tone])
  return (
    <label className={classes.slider}>
      {word}
      <input
        type="range"
        min={-100}
        max={100}
        value={value}
        onChange={(event) => tools.tone(tone, event.currentTarget.valueAsNumber)}
        onPointerUp={leave}
        onDoubleClick={() => tools.tone(tone, 0)}
        onKeyDown={(event) => event.key === 'Escape' && leave()}
      />
      <output>{value > 0 ? `+${value}` : String(value).replace('-', '−')}</output>
    </label>
  )
}
