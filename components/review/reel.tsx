'use client'

import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { IconChevronLeft, IconChevronRight } from '@/components/icons/bench'
import classes from './filmstrip.module.css'

type ReelProps = {
  /** What it holds, as "selfies". */
  name: string
  /** Takes what room there is and scrolls; otherwise as wide as its thumbs. */
  several: boolean
  children: ReactNode
}

/** A row of thumbs that scrolls by wheel, touch and two buttons, which are there only where there is more. */
export function Reel({ name, several, children }: ReelProps) {
  const row = useRef<HTMLDivElement>(null)
  const { before, after, turn } = useReel(row)
  return (
    <div className={classes.reel} data-several={several || undefined}>
      {before && (
        <button
          type="button"
          className={classes.turn}
          data-to="start"
          aria-label={`Earlier ${name}`}
          onClick={() => turn(-1)}
        >
          <IconChevronLeft size={14} stroke={1.75} aria-hidden />
        </button>
      )}
      <div ref={row} className={classes.row}>
        {children}
      </div>
      {after && (
        <button
          type="button"
          className={classes.turn}
          data-to="end"
          aria-label={`Later ${name}`}
          onClick={() => turn(1)}
        >
          <IconChevronRight size={14} stroke={1.75} aria-hidden />
        </button>
      )}
    </div>
  )
}

/** Whether there is more to either side, and how to go there. */
function useReel(row: RefObject<HTMLElement | null>) {
  const [more, setMore] = useState({ before: false, after: false })
  const look = useCallback(() => {
    const element = row.current
    if (!element) return
    const { scrollLeft, clientWidth, scrollWidth } = element
    const next = { before: scrollLeft > 1, after: scrollLeft + clientWidth < scrollWidth - 1 }
    setMore((known) => (known.before === next.before && known.after === next.after ? known : next))
  }, [row])

  useEffect(() => {
    const element = row.current
    if (!element) return
    const ended = new AbortController()
    const { signal } = ended
    element.addEventListener('scroll', look, { signal, passive: true })
    element.addEventListener(
      'wheel',
      (event) => {
        if (event.deltaX !== 0 || event.ctrlKey || element.scrollWidth <= element.clientWidth) return
        event.preventDefault()
        element.scrollLeft += event.deltaY
      },
      { signal, passive: false },
    )
    const resized = new ResizeObserver(look)
    resized.observe(element)
    look()
    return () => {
      ended.abort()
      resized.disconnect()
    }
  }, [row, look])

  /** Goes on by what is in sight, less one thumb. */
  function turn(way: -1 | 1): void {
    const element = row.current
    if (element) element.scrollLeft += way * Math.max(60, element.clientWidth - 60)
  }
  return { ...more, turn }
}
