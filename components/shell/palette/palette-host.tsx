'use client'

import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react'
import { isPressed } from '../keys/press'

const Palette = lazy(() => import('./palette').then((file) => ({ default: file.Palette })))

type Opening = { isOpen: boolean; open: () => void; close: () => void }

/** Whether the palette is open. Ctrl-K and Cmd-K open and close it, whatever has the focus. */
export function usePaletteOpening(): Opening {
  const [isOpen, setOpen] = useState(false)
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isPressed('mod+k', event)) return
    event.preventDefault()
    if (!event.repeat) setOpen(!isOpen)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) }
}

/** The palette, fetched when it is first opened; meanwhile the keys of the page are as quiet as under it. */
export const PaletteHost = ({ isOpen, close }: Opening) =>
  isOpen && (
    <Suspense fallback={<span hidden data-opening />}>
      <Palette close={close} />
    </Suspense>
  )
