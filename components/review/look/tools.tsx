'use client'

import { askedFor } from '@/components/controls'
import {
  IconArrowBackUp,
  IconContrast,
  IconFlipVertical,
  IconLink,
  IconRotate2,
  IconRotateClockwise2,
  IconSwitchHorizontal,
  IconUnlink,
  IconVectorTriangle,
  IconZoomIn,
  IconZoomOut,
} from '@/components/icons/bench'
import { useKeyFace } from '@/components/shell/keys/key-scope'
import type { Look } from './look'
import { FINE_TURN, TURN } from './look-keys'
import { useLook } from './look-store'
import { ToolButton } from './tool-button'
import classes from './tools.module.css'
import type { LookTools } from './use-look'
import { ViewChoice } from './view-choice'

const LightTools = askedFor(() => import('./light-tools').then((file) => file.LightTools))

/** The tools of the bench, 40 px above the photos. `leave` puts the focus back where keys decide. */
export function Tools({ tools, leave }: { tools: LookTools; leave: () => void }) {
  const lightOpen = useLook(tools.store, (look) => look.lightOpen)
  return (
    <section className={classes.tools} aria-label="Tools">
      <ViewChoice store={tools.store} choose={tools.choose} />
      {lightOpen ? <LightTools tools={tools} leave={leave} /> : <Instruments tools={tools} />}
    </section>
  )
}

function Instruments({ tools }: { tools: LookTools }) {
  const { store } = tools
  const landmarks = useLook(store, (look) => look.landmarks)
  const swapped = useLook(store, (look) => look.swapped)
  const flipped = useLook(store, (look) => flipOf(look))
  const lit = useLook(store, ({ first, second }) => [first, second].some((one) => one.light || one.contrast))
  const degrees = (fine: boolean) => (fine ? FINE_TURN : TURN)
  return (
    <div className={classes.row}>
      <ToolButton icon={IconZoomOut} label="Zoom out" shownKey="−" act={tools.zoomOut} />
      <Percent tools={tools} />
      <ToolButton icon={IconZoomIn} label="Zoom in" shownKey="+" act={tools.zoomIn} />
      <span className={classes.rule} />
      <ToolButton
        icon={IconRotate2}
        label="Rotate left 15°, with Shift 1°"
        shownKey="["
        act={(event) => tools.turn(-degrees(event.shiftKey))}
      />
      <ToolButton
        icon={IconRotateClockwise2}
        label="Rotate right 15°, with Shift 1°"
        shownKey="]"
        act={(event) => tools.turn(degrees(event.shiftKey))}
      />
      <ToolButton icon={IconFlipVertical} label="Flip" shownKey="H" on={flipped} act={tools.flip} />
      <ToolButton icon={IconContrast} label="Light and contrast" shownKey="L" on={lit} act={tools.light} />
      <ToolButton icon={IconVectorTriangle} label="Landmarks" shownKey="M" on={landmarks} act={tools.landmarks} />
      <ToolButton icon={IconSwitchHorizontal} label="Swap sides" shownKey="P" on={swapped} act={tools.swap} />
      <ToolButton icon={IconArrowBackUp} label="Reset" shownKey="Backspace" act={tools.reset} />
      <span className={classes.rule} />
      <TargetButton tools={tools} />
    </div>
  )
}

const flipOf = ({ target, first, second }: Look): boolean =>
  target === 'both' ? first.flip && second.flip : target === 'first' ? first.flip : second.flip

const percent = (zoom: number): number => Math.round(zoom * 100)

/** The zoom of what the tools act on, 100 % being the whole head; pressed it shows pixel for pixel. */
function Percent({ tools }: { tools: LookTools }) {
  const zooms = useLook(tools.store, ({ target, swapped, first, second }) => {
    if (target !== 'both') return String(percent(target === 'first' ? first.zoom : second.zoom))
    const [left, right] = swapped ? [second, first] : [first, second]
    const [one, other] = [percent(left.zoom), percent(right.zoom)]
    return one === other ? String(one) : `${one} · ${other}`
  })
  const { shortcut, shown } = useKeyFace()('O')
  return (
    <button
      type="button"
      className={classes.percent}
      title={`1:1 pixels; again: the whole head  ${shown}`.trimEnd()}
      aria-label={`${zooms} %: 1:1 pixels, again the whole head`}
      aria-keyshortcuts={shortcut}
      onClick={() => tools.pixels()}
    >
      {zooms} %
    </button>
  )
}

function targetWords({ target, swapped }: Look): string {
  if (target === 'both') return 'Moving together'
  return (target === 'first') === swapped ? 'Moving right' : 'Moving left'
}

function TargetButton({ tools }: { tools: LookTools }) {
  const words = useLook(tools.store, targetWords)
  const { shortcut, shown } = useKeyFace()('A')
  const together = words === 'Moving together'
  const Icon = together ? IconLink : IconUnlink
  return (
    <button
      type="button"
      className={classes.target}
      title={`Both photos, the left one or the right one; with Alt down the one under the pointer  ${shown}`.trimEnd()}
      aria-keyshortcuts={shortcut}
      onClick={tools.nextTarget}
    >
      <Icon size={14} stroke={1.75} aria-hidden />
      {words}
    </button>
  )
}
