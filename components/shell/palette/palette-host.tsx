'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { askedFor } from '@/components/controls'
import { isPressed } from '../keys/press'
import { Opening } from '../opening'

const Palette = askedFor(
  () => import('./palette').then((file) => file.Palette),
  ({ close }) => <Opening giveUp={close} />,
)

type PaletteOpening = { isOpen: boolean; open: () => void; close: () => void }

/** Whether the palette is open. Ctrl-K and Cmd-K open and close it, whatever has the focus. */
export function usePaletteOpening(): PaletteOpening {
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
export const PaletteHost = ({ isOpen, close }: PaletteOpening) => isOpen && <Palette close={close} />
