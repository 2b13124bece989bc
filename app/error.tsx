'use client'

import { PageFailed, type PageFailedProps, WholePage } from '@/components/states'

export default function ErrorPage(props: PageFailedProps) {
  return (
    <WholePage>
      <PageFailed {...props} level={1} />
    </WholePage>
  )
}
