'use client'

import { useKeys } from '@/components/shell/keys/use-keys'
import type { ReasonCode } from '@/lib/vocabulary'
import { lookKeys } from './look/look-keys'
import { reasonOfDigit } from './reasons'
import { undoNewest } from './undo-newest'
import type { BenchState } from './use-bench'

type KeyMap = Record<string, (event: KeyboardEvent) => void>

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** One press, one act: a key that is held down does not decide the next case too. */
const once = (act: () => void) => (event: KeyboardEvent) => {
  if (!event.repeat) act()
}

function reasonKeys(act: { with: (reason: ReasonCode) => void; toggle: (reason: ReasonCode) => void }): KeyMap {
  const entries = DIGITS.flatMap((digit) => {
    const reason = reasonOfDigit(digit)
    if (!reason) return []
    return [
      [String(digit), once(() => act.with(reason))],
      [`shift+${digit}`, once(() => act.toggle(reason))],
    ] as const
  })
  return Object.fromEntries(entries)
}

function stageKeys(state: BenchState): KeyMap {
  const { stage, mayWork, problem, busy } = state
  if (problem) return { Enter: once(problem.again), Escape: once(state.dismiss) }
  if (stage.kind === 'claim') return busy ? {} : { Enter: once(state.claimIt) }
  if (stage.kind !== 'decide') return mayWork && !busy ? { Enter: once(state.next) } : {}
  return {
    s: once(() => state.press('same_person')),
    d: once(() => state.press('different_people')),
    c: once(() => state.press('cannot_tell')),
    r: once(() => state.press('new_selfie')),
    f: once(state.openSharing),
    k: once(state.openPutOff),
    t: once(state.focusFeatures),
    e: once(state.extend),
    Escape: once(state.open ? state.close : () => closeLight(state) || state.release()),
    ...reasonKeys({ with: state.confirmWith, toggle: state.toggle }),
    Enter: once(state.confirm),
  }
}

/** Puts the sliders away; false when they are not out. */
function closeLight({ tools, photos }: BenchState): boolean {
  const out = photos === 'open' && tools.store.get().lightOpen
  if (out) tools.closeLight()
  return out
}

/** Everything on the bench by key. Keys keep quiet in fields, and where the screen is too narrow to compare. */
export function useBenchKeys(state: BenchState): void {
  const { tools, views, photos } = state
  function step(kind: 'reference' | 'selfie', by: -1 | 1) {
    return () => {
      const { target } = tools.store.get()
      views.step(kind, by, target === 'both' ? undefined : target)
    }
  }
  useKeys(
    {
      ...(photos === 'open' ? { ...lookKeys(tools), Escape: once(tools.closeLight) } : {}),
      ...stageKeys(state),
      n: once(state.focusNote),
      z: once(() => void undoNewest()),
      ArrowLeft: step('selfie', -1),
      ArrowRight: step('selfie', 1),
      'shift+ArrowLeft': step('reference', -1),
      'shift+ArrowRight': step('reference', 1),
      End: once(views.restore),
    },
    { enabled: state.wide },
  )
}
