'use client'

import { useCallback, useEffect, useState } from 'react'
import { Button } from '@/components/controls'
import { IconPhotoOff } from '@/components/icons/bench'
import type { BenchPhoto } from '@/lib/review/view'
import { align, alignedStyle } from './align'
import { Landmarks, Layer } from './look/layer'
import type { Side } from './look/look'
import type { LookStore } from './look/look-store'
import classes from './pane.module.css'
import { serverAddressOf } from './photo-store'

/** The eyes by which a photo can be laid level; null: it is shown as it is. */
export const alignmentOf = (photo: BenchPhoto) => photo.eyes && align(photo.eyes, photo)

export type PhotoProps = {
  /** What a screen reader calls the photo. */
  name: string
  photo: BenchPhoto
  url: string
  store: LookStore
  side: Side
  /** 1 is the left half. */
  column: 1 | 2
  /** Laid over the other one in the views that lay both on one place. */
  upper: boolean
  /** The points to be drawn over the photo; null: none. */
  points: number[] | null
  /** Listens to the hand on the pane; answers how to stop. */
  watch: (pane: HTMLElement, side: Side) => () => void
  report: (photoId: string, painted: boolean) => void
}

/** Arrow keys move the photo of the pane that has the focus. */
const focusable = (name: string) =>
  ({ role: 'group', tabIndex: 0, 'aria-label': `${name}: arrow keys move it` }) as const

/** One of the two photos in its well, eyes on the eye line, under the tools. */
export function Photo({ name, photo, url, store, side, column, upper, points, watch, report }: PhotoProps) {
  const [attempt, setAttempt] = useState(0)
  const [failed, setFailed] = useState(false)
  const [painted, setPainted] = useState(false)
  const [pane, setPane] = useState<HTMLElement | null>(null)
  useEffect(() => (pane ? watch(pane, side) : undefined), [pane, side, watch])

  const settle = useCallback(
    (loaded: boolean) => {
      setPainted(loaded)
      setFailed(!loaded)
      report(photo.id, loaded)
    },
    [photo.id, report],
  )
  /** What was loaded or refused before the page came to life fires no event any more. */
  const adopt = useCallback(
    (image: HTMLImageElement | null) => {
      if (image?.complete && image.currentSrc) settle(image.naturalWidth > 0)
    },
    [settle],
  )

  const alignment = alignmentOf(photo)
  const laid = {
    className: alignment ? classes.aligned : classes.asItIs,
    style: alignment ? alignedStyle(alignment) : undefined,
  }
  return (
    <div
      ref={setPane}
      className={classes.pane}
      data-column={column}
      {...focusable(name)}
      data-pane={side}
      data-upper={upper || undefined}
    >
      {failed ? (
        <div className={classes.inWell} role="alert">
          <IconPhotoOff size={22} stroke={1.5} aria-hidden />
          <p>This photo could not be loaded. Without it you can say that you cannot tell, or ask for a new selfie.</p>
          <Button
            onClick={() => {
              setFailed(false)
              setAttempt(attempt + 1)
            }}
          >
            Load it again
          </Button>
        </div>
      ) : (
        <Layer store={store} side={side}>
          <img
            key={attempt}
            ref={adopt}
            {...laid}
            src={attempt > 0 ? `${serverAddressOf(url)}&again=${attempt}` : url}
            alt={name}
            width={photo.width}
            height={photo.height}
            decoding="sync"
            draggable={false}
            data-painted={painted || undefined}
            onLoad={() => settle(true)}
            onError={() => settle(false)}
          />
          {points && <Landmarks points={points} size={photo} {...laid} />}
        </Layer>
      )}
      {!failed && !painted && (
        <p className={classes.late} role="status">
          Loading photo
        </p>
      )}
    </div>
  )
}
