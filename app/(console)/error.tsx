'use client'

import { lazy, Suspense } from 'react'
import type { PageFailedProps } from '@/components/states'
import { Unreached } from '@/components/states/unreached'

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
