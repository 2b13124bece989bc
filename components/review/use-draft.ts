'use client'

import { useEffect, useRef, useState } from 'react'
import type { Feature, Features, FeatureView } from '@/lib/vocabulary'
import { type Draft, EMPTY_DRAFT, keepDraft, keptDraft } from './kept-draft'

/** Note and checklist of one case, kept in this tab until the case is decided. `found` is what was noted with a finding. */
export function useDraft(caseId: string, found: Features | undefined) {
  const [draft, setDraft] = useState<Draft>({ ...EMPTY_DRAFT, features: found ?? {} })
  const latest = useRef(draft)
  useEffect(() => {
    const kept = keptDraft(caseId)
    if (!kept) return
    latest.current = kept
    setDraft(kept)
  }, [caseId])

  function change(part: Partial<Draft>): void {
    const next = { ...latest.current, ...part }
    latest.current = next
    keepDraft(caseId, next)
    setDraft(next)
  }

  return {
    note: draft.note,
    features: draft.features,
    latest: () => latest.current,
    setNote: (note: string) => change({ note }),
    /** Notes how a feature compares; null takes it back. */
    setFeature(feature: Feature, view: FeatureView | null): void {
      const { [feature]: _, ...others } = latest.current.features
      change({ features: view ? { ...others, [feature]: view } : others })
    },
  }
}
