'use client'

import { useEffect } from 'react'
import type { LookStore } from './look-store'

/** How long the look rests before it is written to the address, ms. */
const REST_MS = 250

/**
 * Keeps the address of this case (`path`) up to date with the look and the photos, without asking the server. Not while the
 * reader is on the way to another page (`here` false, or a link was pressed): writing the address would end that way.
 * What writes it is fetched once there is something to write.
 */
export function useLookInAddress(path: string, store: LookStore, photos: [string, string] | null, here: boolean): void {
  const pair = photos?.join(',') ?? null
  useEffect(() => {
    if (!here) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let turn = 0
    async function write(): Promise<void> {
      const mine = turn
      const { writeLook } = await import('./look-address')
      const { pathname, search, hash } = window.location
      if (mine !== turn || pathname !== path) return
      const ids = pair?.split(',')
      const query = writeLook(search, store.get(), ids?.[0] && ids[1] ? [ids[0], ids[1]] : null)
      const to = `${pathname}${query && `?${query}`}${hash}`
      if (to !== `${pathname}${search}${hash}`) window.history.replaceState(null, '', to)
    }
    function stay(): void {
      clearTimeout(timer)
      turn += 1
    }
    function later(): void {
      stay()
      timer = setTimeout(() => void write().catch(() => undefined), REST_MS)
    }
    const asOpened = store.get() === store.first && pair === null && window.location.search === ''
    if (!asOpened) later()
    const stop = store.subscribe(later)
    const leave = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('a[href]')) stay()
    }
    document.addEventListener('click', leave, true)
    return () => {
      stay()
      document.removeEventListener('click', leave, true)
      stop()
    }
  }, [path, store, pair, here])
}
