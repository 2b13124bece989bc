'use client'

import { useEffect, useState } from 'react'
import type { BenchPhotos } from '@/lib/review/view'
import { announce } from '../announcement'
import type { BenchActions } from '../bench-actions'
import { refusalWords } from '../case-words'
import type { PhotoViews } from '../use-photo-views'
import { type LookStore, useLook } from './look-store'

/** The points of photos by id, as far as they are known; `none`: the photo has none. */
export type KnownPoints = Record<string, number[] | 'none'>

/** Reads the landmarks of what lies on the bench once they are asked for; `read` null: photos are closed. */
export function useBenchLandmarks(
  bench: BenchPhotos,
  store: LookStore,
  { shown }: PhotoViews,
  read: BenchActions['landmarks'] | null,
): KnownPoints {
  const [known, setKnown] = useState<KnownPoints>({})
  const asked = useLook(store, (look) => look.landmarks)
  const ids = [shown.first, shown.second].flatMap((photo) => (photo?.url && !(photo.id in known) ? [photo.id] : []))
  const wanted = asked ? [...new Set(ids)].join(',') : ''
  useEffect(() => {
    if (!read || !wanted) return
    for (const id of wanted.split(','))
      void read(bench.id, id).then((answer) => {
        if (answer.ok) setKnown((before) => ({ ...before, [id]: answer.value ?? 'none' }))
        else announce(`Landmarks were not read. ${refusalWords(answer)}`)
      })
  }, [wanted, read, bench.id])
  return known
}
