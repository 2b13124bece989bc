'use client'

import { createContext, type ReactNode, useContext } from 'react'
import { useShell } from '../shell-context'
import type { KeyScopeName } from './default-keys'
import { ownKeyOfCap } from './own-keys'
import { capsOf, shortcutOf } from './press'

const Scope = createContext<KeyScopeName | null>(null)

/** Says where the keys of what it holds belong: on the sheet, and on the keys that a person has chosen. */
export const KeyScope = ({ of, children }: { of: KeyScopeName; children: ReactNode }) => (
  <Scope.Provider value={of}>{children}</Scope.Provider>
)

export const useKeyScope = (): KeyScopeName | null => useContext(Scope)

/**
 * The person's own key for what a page calls by its default key: as `aria-keyshortcuts` writes it, and as it is drawn.
 * Both are empty while single keys are switched off.
 */
export function useKeyFace(): (key: string) => { shortcut: string | undefined; shown: string } {
  const scope = useKeyScope()
  const preferences = useShell()?.preferences
  return (cap) => {
    const own = ownKeyOfCap(scope, cap, preferences?.keys ?? {})
    if (own.length === 1 && preferences?.singleKeys === false) return { shortcut: undefined, shown: '' }
    return { shortcut: shortcutOf(own), shown: capsOf(own).join(' ') }
  }
}
