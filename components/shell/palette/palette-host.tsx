'use client'

import dynamic from 'next/dynamic'
import { useEffect, useEffectEvent, useState } from 'react'
import { isPressed } from '../keys/press'

/** While it is fetched the keys of the page are as quiet as under it. */
const Palette = dynamic(() => import('./palette').then((file) => file.Palette), {
  ssr: false,
  loading: () => <span hidden data-opening />,
})

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

/** The palette, fetched when it is first opened. */
export const PaletteHost = ({ isOpen, close }: Opening) => isOpen && <Palette close={close} />
