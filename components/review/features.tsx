'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { useKeyFace } from '@/components/shell/keys/key-scope'
import { FEATURE_VIEWS, FEATURES, type Feature, type Features, type FeatureView } from '@/lib/vocabulary'
import { featureKey } from './feature-keys'
import { FeatureRow } from './feature-row'
import { KEY_OF_VIEW, VIEW_LABELS } from './feature-words'
import classes from './features.module.css'
import { KeyHint } from './key-hint'

export type FeatureListProps = {
  noted: Features
  /** Notes how a feature compares; null takes it back. */
  note: (feature: Feature, view: FeatureView | null) => void
  /** The row that keys act on; null: none. */
  at: Feature | null
  go: (feature: Feature | null) => void
  /** Goes to the list, as T does. */
  enter: () => void
  /** Where the focus goes on Escape. */
  leave: () => void
  /** What was noted can be read, no longer changed. */
  frozen: boolean
}

/** The checklist: how each feature compares. It helps a finding along and is never asked for. */
export function FeatureList(props: FeatureListProps) {
  const { noted, note, at, enter, frozen } = props
  const list = useRef<HTMLDivElement>(null)
  const { shortcut, shown } = useKeyFace()('T')
  useListKeys(list, props)
  useEffect(() => {
    const row = at && list.current?.querySelector(`[data-feature="${at}"]`)
    if (row && !row.contains(document.activeElement)) row.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [at])
  const count = FEATURES.filter((feature) => noted[feature]).length
  return (
    <section className={classes.section} aria-label="Features">
      <header className={classes.head}>
        <h2>Features</h2>
        <p>{frozen ? `frozen, ${count} of ${FEATURES.length} kept` : `${count} of ${FEATURES.length} noted`}</p>
        {shown && (
          <button type="button" aria-label="Go through the features" aria-keyshortcuts={shortcut} onClick={enter}>
            <KeyHint>T</KeyHint>
          </button>
        )}
      </header>
      <p className={classes.views} aria-hidden>
        {FEATURE_VIEWS.map((view) => (
          <span key={view} title={`${VIEW_LABELS[view]}  ${KEY_OF_VIEW[view]}`}>
            {VIEW_LABELS[view]}
          </span>
        ))}
      </p>
      <div ref={list} className={classes.list}>
        {FEATURES.map((feature) => (
          <FeatureRow key={feature} feature={feature} noted={noted[feature]} note={note} frozen={frozen} />
        ))}
      </div>
    </section>
  )
}

const featureOf = (target: EventTarget | null): Feature | null => {
  const name = target instanceof Element ? target.closest<HTMLElement>('[data-feature]')?.dataset.feature : undefined
  return FEATURES.find((feature) => feature === name) ?? null
}

/** Keys on a row belong to it: the page, which listens further out, hears only what the row does not know. */
function useListKeys(list: RefObject<HTMLElement | null>, props: FeatureListProps): void {
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  useEffect(() => {
    const element = list.current
    if (!element) return
    const ended = new AbortController()
    const { signal } = ended
    element.addEventListener(
      'keydown',
      (event) => {
        const feature = featureOf(event.target)
        if (!feature) return
        const { noted, note, go, leave, frozen } = latest.current
        const act = featureKey(event, feature, noted[feature], { go, leave, note: frozen ? () => {} : note })
        if (!act) return
        event.preventDefault()
        event.stopPropagation()
        act()
      },
      { signal },
    )
    element.addEventListener('focusin', (event) => latest.current.go(featureOf(event.target)), { signal })
    element.addEventListener(
      'focusout',
      (event) => {
        if (!featureOf(event.relatedTarget)) latest.current.go(null)
      },
      { signal },
    )
    return () => ended.abort()
  }, [list])
}
