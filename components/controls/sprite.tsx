'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { Icon } from '@/components/icons/icon'

type Known = ReadonlyMap<Icon, string>

const Sprites = createContext<Known>(new Map())

/** Icons that are drawn many times inside, as in every row of a table: their paths stand once in the page. */
export type IconSet = { known: Known }

/** @param name of the set, unique in a page */
export const iconSet = (name: string, icons: readonly Icon[]): IconSet => ({
  known: new Map(icons.map((icon, i) => [icon, `${name}-${i}`])),
})

export function Sprite({ of: { known }, children }: { of: IconSet; children: ReactNode }) {
  return (
    <Sprites.Provider value={known}>
      <svg width={0} height={0} style={{ position: 'absolute' }} aria-hidden>
        {[...known].map(([Icon, id]) => (
          <symbol key={id} id={id} viewBox="0 0 24 24">
            <Icon stroke={1.75} />
          </symbol>
        ))}
      </svg>
      {children}
    </Sprites.Provider>
  )
}

/** An icon beside words: taken from the sprite around it where it holds the icon, else drawn whole. */
export function InlineIcon({ of: Icon }: { of: Icon }) {
  const id = useContext(Sprites).get(Icon)
  if (id === undefined) return <Icon size={14} stroke={1.75} aria-hidden />
  return (
    <svg width={14} height={14} aria-hidden>
      <use href={`#${id}`} />
    </svg>
  )
}
