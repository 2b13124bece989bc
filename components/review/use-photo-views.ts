'use client'

import { useCallback, useState } from 'react'
import type { BenchCase, BenchPhoto } from '@/lib/review/view'

export type PhotoViews = {
  /** On the left pane; null without a reference on file. */
  reference: BenchPhoto | null
  /** On the right pane: the selfie in question, or an earlier one. */
  selfie: BenchPhoto | null
  /** Earlier selfies and, last, the one in question. */
  selfies: BenchPhoto[]
  showsEarlier: boolean
  choose: (photo: BenchPhoto) => void
  /** Back to the selfie in question. */
  backToSelfie: () => void
  step: (kind: BenchPhoto['kind'], by: -1 | 1) => void
  /** Both panes show what they should: a photo that is painted, or none to wait for. */
  painted: boolean
  report: (photoId: string, painted: boolean) => void
}

/** Which photos lie on the two panes, and whether both are painted. */
export function usePhotoViews(bench: BenchCase): PhotoViews {
  const selfies = bench.selfie ? [...bench.earlierSelfies, bench.selfie] : bench.earlierSelfies
  const [referenceId, setReferenceId] = useState(bench.references[0]?.id)
  const [selfieId, setSelfieId] = useState(bench.selfie?.id)
  const [paintedIds, setPaintedIds] = useState<ReadonlySet<string>>(new Set())

  const reference = bench.references.find((photo) => photo.id === referenceId) ?? null
  const selfie = selfies.find((photo) => photo.id === selfieId) ?? null
  const isShown = (photo: BenchPhoto | null) => !photo?.url || paintedIds.has(photo.id)

  const report = useCallback((photoId: string, painted: boolean) => {
    setPaintedIds((before) => {
      if (before.has(photoId) === painted) return before
      const after = new Set(before)
      if (painted) after.add(photoId)
      else after.delete(photoId)
      return after
    })
  }, [])

  const choose = (photo: BenchPhoto) => (photo.kind === 'reference' ? setReferenceId(photo.id) : setSelfieId(photo.id))

  function step(kind: BenchPhoto['kind'], by: -1 | 1): void {
    const row = kind === 'reference' ? bench.references : selfies
    const here = row.findIndex((photo) => photo.id === (kind === 'reference' ? referenceId : selfieId))
    const to = row[here + by]
    if (to) choose(to)
  }

  return {
    reference,
    selfie,
    selfies,
    showsEarlier: selfieId !== bench.selfie?.id,
    choose,
    backToSelfie: () => setSelfieId(bench.selfie?.id),
    step,
    painted: isShown(reference) && isShown(selfie),
    report,
  }
}
