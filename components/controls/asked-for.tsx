'use client'

import { type ComponentType, lazy, Suspense, useState } from 'react'
import { Button } from './button'
import classes from './button.module.css'

/** What is fetched, and once it is here. */
type Source<Props> = {
  here: ComponentType<Props> | null
  fetch: () => Promise<ComponentType<Props>>
  Meanwhile: ComponentType<Props> | undefined
}

/**
 * A part of a page whose JavaScript is fetched when the part is first drawn, or ahead of that by `fetch`; from then on
 * it is drawn at once. Where it can't be fetched it says so in its place and tries again when asked to.
 * @param Meanwhile keeps its place while it is on the way
 */
export function askedFor<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Meanwhile?: ComponentType<Props>,
): ComponentType<Props> & { fetch: () => void } {
  const source: Source<Props> = {
    here: null,
    Meanwhile,
    async fetch() {
      source.here = await load()
      return source.here
    },
  }
  return Object.assign((props: Props) => <AskedFor source={source} props={props} />, {
    fetch: () => void source.fetch().catch(() => undefined),
  })
}

function AskedFor<Props extends object>({ source, props }: { source: Source<Props>; props: Props }) {
  const { Meanwhile } = source
  const again = () => show(() => soon(source, again))
  const [Shown, show] = useState<ComponentType<Props>>(() => source.here ?? soon(source, again))
  return (
    <Suspense fallback={Meanwhile && <Meanwhile {...props} />}>
      <Shown {...props} />
    </Suspense>
  )
}

function soon<Props>({ fetch }: Source<Props>, again: () => void): ComponentType<Props> {
  return lazy(() =>
    fetch().then(
      (part) => ({ default: part }),
      () => ({ default: () => <NotFetched again={again} /> }),
    ),
  )
}

function NotFetched({ again }: { again: () => void }) {
  return (
    <p className={classes.notFetched} role="alert">
      This part could not be loaded. Nothing is lost.
      <Button size="xs" onClick={again}>
        Try again
      </Button>
    </p>
  )
}
