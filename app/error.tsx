'use client'

import { type ComponentType, lazy, Suspense } from 'react'
import type { PageFailedProps } from '@/components/states'
import { Unreached } from '@/components/states/unreached'
import { WholePage } from '@/components/states/whole-page'

type Failed = ComponentType<PageFailedProps & { level: 1 }>

/** Every page loads this file ahead; what it says is fetched when something has failed. */
const PageFailed = lazy(() =>
  import('@/components/states/page-failed')
    .then((file): { default: Failed } => ({ default: file.PageFailed }))
    .catch((): { default: Failed } => ({ default: Unreached })),
)

/** Outside the console, or where its frame could not be drawn. */
export default function ErrorPage(props: PageFailedProps) {
  return (
    <WholePage>
      <Suspense>
        <PageFailed {...props} level={1} />
      </Suspense>
    </WholePage>
  )
}
