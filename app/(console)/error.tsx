'use client'

import { lazy, Suspense } from 'react'
import type { PageFailedProps } from '@/components/states'

/** Every page loads this file ahead; what it says is fetched when something has failed. */
const ConsolePageFailed = lazy(() =>
  import('@/components/states/console-page-failed')
    .then((file) => ({ default: file.ConsolePageFailed }))
    .catch(() => ({ default: Unreached })),
)

export default function ErrorPage(props: PageFailedProps) {
  return (
    <Suspense>
      <ConsolePageFailed {...props} />
    </Suspense>
  )
}

/** Even that could not be fetched: the server is away. */
const Unreached = ({ retry }: PageFailedProps) => (
  <div role="alert">
    <h1>This page could not be shown, and the server could not be reached</h1>
    <p>What you had sent before is kept.</p>
    <button type="button" onClick={retry}>
      Try again
    </button>
  </div>
)
