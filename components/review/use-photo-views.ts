'use client'

import { useCallback, useState } from 'react'
import type { BenchPhoto, BenchPhotos } from '@/lib/review/view'
import { type Side, tagOf } from './look/look'

export type PhotoViews = {
  /** What lies on the two places; null where nothing is. */
  shown: Record<Side, BenchPhoto | null>
  /** The reference photo that is looked at, if one is. */
  reference: BenchPhoto | null
  /** Earlier selfies and, last, the one in question. */
  selfies: BenchPhoto[]
  /** Lays a photo on a place; without one references go first, selfies second. */
  choose: (photo: BenchPhoto, side?: Side) => void
  /** The pair as the case was opened. */
  restore: () => void
  /** The selfie in question is not on the second place, or no reference on the first. */
  changed: boolean
  /** The ids of the pair, when it is not the one the case was opened with. */
  pair: [string, string] | null
  step: (kind: BenchPhoto['kind'], by: -1 | 1, side?: Side) => void
  /** Both places show what they should: a photo that is painted, or none to wait for. */
  painted: boolean
  /** The ids of those on the bench that are painted. */
  seen: string[]
  /** On one place there is no photo to look at: none on file, its picture gone, or not to be loaded. */
  missing: boolean
  /** A photo was painted, or could not be loaded. */
  report: (photoId: string, painted: boolean) => void
}

/** Which photos lie on the bench, and whether both are painted. `tags` name them at first. */
export function usePhotoViews(bench: BenchPhotos, tags: [string | null, string | null]): PhotoViews {
  const selfies = bench.selfie ? [...bench.earlierSelfies, bench.selfie] : bench.earlierSelfies
  const all = [...bench.references, ...selfies]
  const usual = { first: bench.references[0]?.id, second: bench.selfie?.id }
  const [ids, setIds] = useState<Record<Side, string | undefined>>(() => ({
    first: all.find((photo) => tagOf(photo.id) === tags[0])?.id ?? usual.first,
    second: all.find((photo) => tagOf(photo.id) === tags[1])?.id ?? usual.second,
  }))
  const [loaded, setLoaded] = useState<Readonly<Record<string, boolean>>>({})

  const photoOn = (side: Side) => all.find((photo) => photo.id === ids[side]) ?? null
  const shown = { first: photoOn('first'), second: photoOn('second') }
  const both = [shown.first, shown.second]
  const isPainted = (photo: BenchPhoto | null): photo is BenchPhoto => photo !== null && loaded[photo.id] === true
  const isThere = (photo: BenchPhoto | null) => !photo?.url || photo.id in loaded

  const report = useCallback((photoId: string, painted: boolean) => {
    setLoaded((before) => (before[photoId] === painted ? before : { ...before, [photoId]: painted }))
  }, [])

  const choose = (photo: BenchPhoto, side: Side = usualSide(photo.kind)) =>
    setIds((before) => ({ ...before, [side]: photo.id }))

  function step(kind: BenchPhoto['kind'], by: -1 | 1, side: Side = usualSide(kind)): void {
    const row = kind === 'reference' ? bench.references : selfies
    const here = row.findIndex((photo) => photo.id === ids[side])
    const to = here < 0 ? row.at(kind === 'reference' ? 0 : -1) : row[here + by]
    if (to) choose(to, side)
  }

  return {
    shown,
    reference: both.find((photo) => photo?.kind === 'reference') ?? null,
    selfies,
    choose,
    restore: () => setIds(usual),
    changed: ids.second !== usual.second || shown.first?.kind === 'selfie',
    pair:
      ids.first && ids.second && (ids.first !== usual.first || ids.second !== usual.second)
        ? [ids.first, ids.second]
        : null,
    step,
    painted: both.every(isThere),
    seen: both.filter(isPainted).map((photo) => photo.id),
    missing: both.some((photo) => !photo?.url || loaded[photo.id] === false),
    report,
  }
}

const usualSide = (kind: BenchPhoto['kind']): Side => (kind === 'reference' ? 'first' : 'second')
