'use client'

import { useKeyScope } from '@/components/shell/keys/key-scope'
import { ownKeyOfCap } from '@/components/shell/keys/own-keys'
import { capsOf } from '@/components/shell/keys/press'
import { useShell } from '@/components/shell/shell-context'
import classes from './status.module.css'

type KeyCapProps = {
  /** What is on the default key. Drawn is the key that the person has chosen instead. */
  children: string
  large?: boolean
  /** The ground it lies on. */
  on?: 'accent' | 'inverted'
  /** Stays while single keys are switched off and where there is no keyboard, as the face of a button. */
  stays?: boolean
}

/** A key as it lies on the keyboard. Draw it only where the key works. `large` for the decisions. */
export function KeyCap({ children, ...look }: KeyCapProps) {
  const scope = useKeyScope()
  const preferences = useShell()?.preferences
  const name = ownKeyOfCap(scope, children, preferences?.keys ?? {})
  if (name.length === 1 && !look.stays && preferences?.singleKeys === false) return null
  return capsOf(name).map((cap) => (
    <Cap key={cap} {...look}>
      {cap}
    </Cap>
  ))
}

/** The face of one key, as it is. */
export const Cap = ({ children, large, on, stays }: KeyCapProps) => (
  <kbd className={classes.key} data-large={large || undefined} data-on={on} data-stays={stays}>
    {children}
  </kbd>
)
