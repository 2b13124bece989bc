'use client'

import { useNow } from '@/components/clock'
import type { BenchPhoto, BenchPhotos } from '@/lib/review/view'
import { KeyHint } from './key-hint'
import classes from './panes.module.css'
import { alignmentOf } from './photo'
import { dayAndTime, inLine, monthOf, sourceWord } from './photo-words'

type CaptionProps = {
  bench: BenchPhotos
  photo: BenchPhoto | null
  /** What stands here without a photo. */
  usual: string
  column: 1 | 2
  /** What is to be known of how it is seen, such as "Not aligned". */
  remarks: string[]
  /** Lays the pair of the case on the bench again; null: it lies there. */
  restore: (() => void) | null
}

/** What the photo below is. */
export function Caption({ bench, photo, usual, column, remarks, restore }: CaptionProps) {
  return (
    <div className={classes.caption} data-column={column}>
      <b>{photo ? titleOf(bench, photo) : usual}</b>
      {photo && <PhotoWords bench={bench} photo={photo} />}
      {remarks.map((remark) => (
        <em key={remark}>{remark}</em>
      ))}
      {restore && (
        <button type="button" className={classes.back} aria-keyshortcuts="End" onClick={restore}>
          {bench.selfie?.title ? `Back to the ${inLine(bench.selfie.title)}` : 'Back to the selfie in question'}{' '}
          <KeyHint>End</KeyHint>
        </button>
      )}
    </div>
  )
}

const titleOf = (bench: BenchPhotos, photo: BenchPhoto): string =>
  photo.title ??
  (photo.kind === 'reference' ? 'Reference photo' : photo.id === bench.selfie?.id ? 'Selfie' : 'Earlier selfie')

/** What a screen reader calls the picture of a photo. */
export const pictureName = (bench: BenchPhotos, photo: BenchPhoto): string =>
  titleOf(bench, photo).replace('Earlier selfie', 'Earlier picture')

function PhotoWords({ bench, photo }: { bench: BenchPhotos; photo: BenchPhoto }) {
  const { now, live } = useNow()
  if (photo.kind === 'reference') {
    const place = bench.references.findIndex((one) => one.id === photo.id) + 1
    return (
      <span>
        {sourceWord(photo)}, {monthOf(photo.at)} · {place} of {bench.references.length}
      </span>
    )
  }
  const taken = dayAndTime(photo.at, now, live ? undefined : 'UTC')
  return <span>{photo.id === bench.selfie?.id ? `${taken}, ${inLine(bench.why)}` : taken}</span>
}

type Seen = { open: boolean; upper: boolean; mode: string; points: number[] | null | 'none' }

/** What the caption says of how a photo is seen. */
export function remarksOf(photo: BenchPhoto | null, { open, upper, mode, points }: Seen): string[] {
  if (!open || !photo?.url) return []
  return [
    ...(alignmentOf(photo) ? [] : ['Not aligned']),
    ...(points === 'none' ? ['No landmarks'] : []),
    ...(mode === 'strips' ? [upper ? 'Eyes and mouth' : 'All but eyes and mouth'] : []),
  ]
}
