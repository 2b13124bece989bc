import { FEATURE_VIEWS, FEATURES, type Feature, type FeatureView } from '@/lib/vocabulary'

export type FeatureKeys = {
  /** Goes to a row. */
  go: (feature: Feature) => void
  /** Notes a view; null takes it back. */
  note: (feature: Feature, view: FeatureView | null) => void
  leave: () => void
}

const VIEW_OF_KEY: Record<string, FeatureView> = { '=': 'alike', '/': 'differs', u: 'unseen' }

const next = <T>(row: readonly T[], from: T, by: number): T =>
  row[Math.min(row.length - 1, Math.max(0, row.indexOf(from) + by))] ?? from

/** The view beside the noted one; from a row without one ← begins at the last and → at the first. */
function beside(noted: FeatureView | undefined, by: -1 | 1): FeatureView {
  if (!noted) return by > 0 ? 'alike' : 'unseen'
  return next(FEATURE_VIEWS, noted, by)
}

/**
 * What a key does on a row of the checklist; null: nothing, and the page has it. A key that notes goes on to the next
 * row, so that ten keys note all ten.
 */
export function featureKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  feature: Feature,
  noted: FeatureView | undefined,
  { go, note, leave }: FeatureKeys,
): (() => void) | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  const view = VIEW_OF_KEY[event.key.toLowerCase()]
  if (view)
    return () => {
      note(feature, view)
      go(next(FEATURES, feature, 1))
    }
  switch (event.key) {
    case 'ArrowDown':
      return () => go(next(FEATURES, feature, 1))
    case 'ArrowUp':
      return () => go(next(FEATURES, feature, -1))
    case 'ArrowLeft':
      return () => note(feature, beside(noted, -1))
    case 'ArrowRight':
      return () => note(feature, beside(noted, 1))
    case 'Home':
      return () => go(FEATURES[0])
    case 'End':
      return () => go(FEATURES[FEATURES.length - 1] ?? feature)
    case 'Delete':
      return () => note(feature, null)
    case 'Escape':
      return leave
    default:
      return null
  }
}
